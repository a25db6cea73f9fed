import { check } from './check';
import { type Call, type Command, commandsBelow, findCommand } from './command';
import { contract } from './contract';
import { type Environment, type ExitCode, exitCodes } from './environment';
import { format } from './format';
import { explainCommand, explainProgram, makeHelp } from './help';
import { acceptInvitation, connectionCommands } from './node/connectionCommands';
import { nodeCommands } from './node/nodeCommands';
import { ruleCommands } from './node/ruleCommands';
import { parseArguments, standingOption, UsageError } from './options';
import { unknownCommand, unknownOption, withParameterHint } from './unknown';
import { usageDocument } from './usageDocument';
import { version } from './version';
import { makeLinesVisible } from './visible';

/** All commands, in the order of the help; those below another one follow it. */
export const commands: readonly Command[] = [
  check,
  format,
  contract,
  ...connectionCommands,
  ...ruleCommands,
  acceptInvitation,
  ...nodeCommands,
  makeHelp(() => commands),
  version,
];

const nothingMore: Call = { values: {}, lists: {}, operands: [] };

/** Runs `sync-rules` with the given arguments. */
export async function run(given: readonly string[], environment: Environment): Promise<ExitCode> {
  const [name] = given;
  if (name === undefined) {
    environment.remarks.write(explainProgram(commands));
    return exitCodes.failure;
  }
  const found = findCommand(given, commands);
  try {
    return await (found ? runCommand(found.command, found.rest, environment) : runStanding(name, environment));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const message = makeLinesVisible(error.message);
    const help = found ? `sync-rules help ${found.command.name}` : 'sync-rules help';
    const asJson = found && wantsJson(found.command, found.rest);
    environment.remarks.write(
      asJson ? usageDocument(error.message, help) : `sync-rules: ${message}\nFor help: ${help}\n`,
    );
    return exitCodes.failure;
  }
}

async function runCommand(command: Command, rest: readonly string[], environment: Environment): Promise<ExitCode> {
  const call = await readCall(command, rest);
  if ('wants' in call) {
    if (call.wants === 'version') return await version.run(nothingMore, environment);
    environment.output.write(explainCommand(command, commands));
    return exitCodes.clean;
  }
  refuseSurplus(command, call.operands);
  return await command.run(call, environment);
}

async function readCall(command: Command, rest: readonly string[]): Promise<ReturnType<typeof parseArguments>> {
  try {
    return parseArguments(rest, command.options);
  } catch (error) {
    throw await withParameterHint(error, command);
  }
}

function refuseSurplus({ name, operands }: Command, given: readonly string[]): void {
  const most = operands.endsWith('...]') ? Infinity : operands.split(' ').filter((word) => word !== '').length;
  const [surplus] = given.slice(most);
  if (surplus === undefined) return;
  const parent = commands.find((one) => one.name === name);
  if (parent && most === 0 && commandsBelow(commands, parent).length > 0)
    throw unknownCommand(surplus, commands, parent);
  throw new UsageError(`'${name}' has no use for '${surplus}'.`);
}

async function runStanding(argument: string, environment: Environment): Promise<ExitCode> {
  const wants = standingOption(argument);
  if (wants === 'version') return await version.run(nothingMore, environment);
  if (wants === undefined) {
    const isOption = argument.startsWith('-') && argument !== '-';
    throw isOption ? unknownOption(argument, commands) : unknownCommand(argument, commands);
  }
  environment.output.write(explainProgram(commands));
  return exitCodes.clean;
}

/** Whether a command shall speak to a program, also of what was wrong with the call itself. */
function wantsJson({ options }: Command, given: readonly string[]): boolean {
  const end = given.indexOf('--');
  const before = end < 0 ? given : given.slice(0, end);
  return before.includes('--json') && options.some(({ name }) => name === 'json');
}
