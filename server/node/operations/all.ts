import { type Handlers } from '../api/handler';
import { accepting } from './accepting';
import { connecting } from './connecting';
import { initiating } from './initiating';
import { inviting } from './inviting';
import { listing } from './listing';
import { looking } from './looking';
import { nodeItself } from './nodeItself';
import { ruling } from './ruling';
import { templating } from './templating';

/** What the node does for each operation of its API. */
export const handlers: Handlers = {
  ...nodeItself,
  ...templating,
  ...listing,
  ...initiating,
  ...inviting,
  ...accepting,
  ...connecting,
  ...ruling,
  ...looking,
};
