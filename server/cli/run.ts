import { check } from './check';
import { type Command } from './command';
import { contract } from './contract';
import { type Environment, type ExitCode, exitCodes } from './environment';
import { format } from './format';
import { explainCommand, explainProgram, makeHelp } from './help';
import { parseArguments, standingOption, UsageError } from './options';
import { unknownCommand, unknownOption } from './unknown';
import { version } from './version';

/** All commands, in the order of the help. */
const commands: readonly Command[] = [check, format, contract, makeHelp(() => commands), version];

/** Runs `sync-rules` with the given arguments. */
export async function run(given: readonly string[], environment: Environment): Promise<ExitCode> {
  const [name, ...rest] = given;
  if (name === undefined) {
    environment.remarks.write(explainProgram(commands));
    return exitCodes.failure;
  }
  const command = commands.find((one) => one.name === name);
  try {
    return await (command ? runCommand(command, rest, environment) : runStanding(name, environment));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const help = command ? `sync-rules help ${command.name}` : 'sync-rules help';
    environment.remarks.write(`sync-rules: ${error.message}\nFor help: ${help}\n`);
    return exitCodes.failure;
  }
}

async function runCommand(command: Command, rest: readonly string[], environment: Environment): Promise<ExitCode> {
  const call = parseArguments(rest, command.options);
  if ('wants' in call) {
    if (call.wants === 'version') return await version.run({ values: {}, operands: [] }, environment);
    environment.output.write(explainCommand(command));
    return exitCodes.clean;
  }
  const surplus = command.operands.endsWith('...]') ? [] : call.operands.slice(command.operands === '' ? 0 : 1);
  if (surplus[0] !== undefined) throw new UsageError(`'${command.name}' has no use for '${surplus[0]}'.`);
  return await command.run(call, environment);
}

async function runStanding(argument: string, environment: Environment): Promise<ExitCode> {
  const wants = standingOption(argument);
  if (wants === 'version') return await version.run({ values: {}, operands: [] }, environment);
  if (wants === undefined) {
    const isOption = argument.startsWith('-') && argument !== '-';
    throw isOption ? unknownOption(argument, commands) : unknownCommand(argument, commands);
  }
  environment.output.write(explainProgram(commands));
  return exitCodes.clean;
}
