import asana from './platforms/asana.json';
import azureDevops from './platforms/azure-devops.json';
import freshdesk from './platforms/freshdesk.json';
import freshservice from './platforms/freshservice.json';
import github from './platforms/github.json';
import hpAlm from './platforms/hp-alm.json';
import jira from './platforms/jira.json';
import salesforce from './platforms/salesforce.json';
import servicenow from './platforms/servicenow.json';
import xurrent from './platforms/xurrent.json';
import zendesk from './platforms/zendesk.json';

/** What the rules of each platform are made of, one file for a platform or for several that are alike. */
export const platformFiles = [
  asana,
  azureDevops,
  freshdesk,
  freshservice,
  github,
  hpAlm,
  jira,
  salesforce,
  servicenow,
  xurrent,
  zendesk,
];
