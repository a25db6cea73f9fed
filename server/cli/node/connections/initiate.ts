import { type Initiated, type Initiation, type NodeInfo, type Scripts } from '../../../node/api/contract';
import { nameFromShortNames } from '../../../node/names/names';
import { UsageError } from '../../options';
import { type Call } from '../../command';
import { Form } from '../form';
import { giveYesOrDryRun, isConfirmed, nothingDone, type Result, type Session } from '../session';
import {
  type ChosenSide,
  chooseSide,
  otherOptions,
  ownOptions,
  previewOf,
  scriptsText,
  templatesOf,
} from '../sideForm';
import { pairs } from '../table';
import { stateSentence } from '../words';
import { invitationText, refuseSeveralForms } from './invitationText';

const types = [
  { id: 'public', label: 'the other side can be called, at a URL' },
  { id: 'private', label: 'the other side cannot be called from here; it will call us' },
  { id: 'local', label: 'two projects of this tracker' },
] as const;

/** What somebody wants, with what is only shown. */
interface Plan {
  readonly initiation: Initiation;
  readonly own: ChosenSide;
  readonly ownName: string;
  readonly other: ChosenSide | undefined;
  readonly platform: string;
}

/** Makes a connection, and invites the other side. */
export async function initiate(session: Session): Promise<Result | typeof nothingDone> {
  const { client, call, environment } = session;
  refuseContradictions(call);
  refuseSeveralForms(call.values);
  const isDry = call.values['dry-run'] !== undefined;
  const plan = await planOf(session, !isDry);
  if (isDry || call.values.yes === undefined) {
    const preview = await previewOfPlan(session, plan);
    const text = planText(plan, preview);
    if (isDry) return { json: { initiation: plan.initiation, ...preview }, text };
    environment.remarks.write(`${text}\n`);
    if (!(await isConfirmed(session, 'Initiate this connection?'))) return nothingDone;
  }
  const initiated = await client.call('initiate', { body: plan.initiation });
  return resultOf(initiated, call);
}

function refuseContradictions({ values }: Call): void {
  const { type } = values;
  if (type !== undefined && type !== 'public' && values.url !== undefined)
    throw new UsageError(`'--url' goes with '--type public' only; a ${type} connection calls nobody.`);
  const other = ['other-template', 'other-set'].find((name) => values[name] !== undefined);
  if (other !== undefined && type !== undefined && type !== 'local')
    throw new UsageError(`'--${other}' goes with '--type local' only; the other side chooses for itself.`);
}

async function planOf({ client, call, environment }: Session, needsYes: boolean): Promise<Plan> {
  const { values } = call;
  const node = await client.call('getNode', {});
  const { platform, templates } = await templatesOf(client, node, values['partner-platform']);
  const form = new Form(environment);
  const type = await form.choice({ option: '--type TYPE', label: 'Type' }, types, values.type);
  const kind = types.find(({ id }) => id === type)?.id;
  const url =
    kind === 'public'
      ? await form.text(
          { option: '--url URL', label: "URL of the other side's node", hint: 'such as https://sync.example.com' },
          values.url,
        )
      : undefined;
  const ownName = await ownNameOf(form, node, values.own);
  const partner = await form.text({ option: '--partner NAME', label: 'Short name of the other side' }, values.partner);
  const own = await chooseSide(form, templates, call, ownOptions, node);
  const other =
    kind === 'local' && own
      ? await chooseSide(form, templates, call, otherOptions, node, own.template.otherSide)
      : undefined;
  if (needsYes && values.yes === undefined && !environment.ask) form.fault(giveYesOrDryRun);
  form.finish();
  if (kind === undefined || ownName === undefined || partner === undefined || own === undefined)
    throw new RangeError('A form that is finished lacks nothing.');
  const initiation: Initiation = {
    kind,
    ...(url !== undefined && { url }),
    ...(values.own !== undefined || node.shortName === null ? { own: ownName } : {}),
    partner,
    ...(values.name !== undefined && { name: values.name }),
    ...(values.description !== undefined && { description: values.description }),
    ...choiceOf(own),
    ...(values['partner-platform'] !== undefined && { partnerPlatform: values['partner-platform'] }),
    ...(other && { other: choiceOf(other) }),
    ...(values.strict !== undefined && { strict: true }),
  };
  return { initiation, own, ownName, other, platform };
}

/** The node's own short name where nobody says another one. */
async function ownNameOf(form: Form, { shortName }: NodeInfo, given: string | undefined): Promise<string | undefined> {
  if (given === undefined && shortName !== null) return shortName;
  const hint = 'which the node does not know yet';
  return await form.text({ option: '--own NAME', label: 'Short name of this side', hint }, given);
}

function choiceOf({ template, parameters }: ChosenSide): { template: string; parameters: Record<string, string> } {
  return { template: template.id, parameters: { ...parameters } };
}

interface Preview {
  readonly rules: Scripts;
  readonly otherRules?: Scripts;
  /** The node that answers at the URL. */
  readonly found?: { readonly uuid: string; readonly fingerprint: string; readonly version: string };
}

async function previewOfPlan({ client }: Session, plan: Plan): Promise<Preview> {
  const { initiation, own, other, ownName, platform } = plan;
  const { partner, partnerPlatform, url } = initiation;
  const found = url === undefined ? undefined : await client.call('tryUrl', { body: { url } });
  const names = { platform, own: ownName, partner };
  const rules = await previewOf(client, own, { ...names, ...(partnerPlatform !== undefined && { partnerPlatform }) });
  if (!other) return { rules, ...(found && { found }) };
  const otherRules = await previewOf(client, other, {
    platform,
    own: partner,
    partner: ownName,
    partnerPlatform: platform,
  });
  return { rules, otherRules };
}

function planText({ initiation, own, ownName, other }: Plan, { rules, otherRules, found }: Preview): string {
  const { kind, url, partner, name, description, strict } = initiation;
  const told = pairs([
    ['Connection', name ?? nameFromShortNames(ownName, partner)],
    ['Type', kind],
    ['Description', description],
    ['This side', ownName],
    ...sidePairs(own),
    [kind === 'local' ? 'Other end' : 'Other side', partner],
    ['  node', url],
    ['  fingerprint', found?.fingerprint],
    ['  version', found?.version],
    ...(other ? sidePairs(other) : []),
    ['Six digits', strict ? 'both sides compare them before it is active' : undefined],
  ]);
  const others = otherRules ? `\nRules of the other end\n\n${scriptsText(otherRules)}` : '';
  return `${told}\nRules of this side\n\n${scriptsText(rules)}${others}`;
}

/** Template and parameters, for people. */
export function sidePairs({ template, parameters }: ChosenSide): [string, string][] {
  const told = Object.entries(parameters).map(([id, value]): [string, string] => [`  ${id}`, value]);
  return [['  template', `${template.id} (${template.label})`], ...told];
}

function resultOf({ connection, invitation }: Initiated, { values }: Call): Result {
  const state = stateSentence(connection);
  const json = { connection, invitation };
  if (!invitation) return { json, text: `${state}\n` };
  const remark = `${state} Send the invitation to the other side over a channel that you trust; whoever has it can accept it. To see it again: sync-rules connections invite '${connection.name}'`;
  return { json, text: invitationText(invitation, values), remark };
}
