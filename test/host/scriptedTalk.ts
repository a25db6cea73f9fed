import { type Talk, type Tell } from '../../client/talk/talk';
import { scriptedAsk, type Move } from '../client/wizard/scriptedAsk';
import { extensionApi } from './support';

export interface ScriptedTalk extends Talk {
  readonly ask: ReturnType<typeof scriptedAsk>;
  /** What was said, with the actions that were offered. */
  readonly said: {
    readonly kind: string;
    readonly text: string;
    readonly detail: string;
    readonly actions: string[];
  }[];
  readonly copies: string[];
}

export interface Script {
  readonly moves?: readonly Move[];
  /** Ids of the actions that are chosen, message by message; every other message is closed. */
  readonly actions?: readonly (string | undefined)[];
  /** What was copied before. */
  readonly copied?: string;
}

/** Lets a script answer while something is done. */
export async function talking(script: Script, work: (talk: ScriptedTalk) => Thenable<unknown>): Promise<ScriptedTalk> {
  const api = await extensionApi();
  const talk = scriptedTalk(script);
  api.talkBy(talk);
  try {
    await work(talk);
  } finally {
    api.talkBy();
  }
  return talk;
}

function scriptedTalk({ moves = [], actions = [], copied = '' }: Script): ScriptedTalk {
  const said: ScriptedTalk['said'] = [];
  const copies: string[] = [];
  const tell: Tell = {
    message: (kind, text, offered = [], { detail = '' } = {}) => {
      const chosen = actions[said.length];
      said.push({ kind, text, detail, actions: offered.map(({ id }) => id) });
      const found = offered.find(({ id }) => id === chosen) ?? offered.find(({ isClosing }) => isClosing);
      return Promise.resolve(found?.id);
    },
    progress: (_, work) => work(() => undefined, new AbortController().signal),
    done: () => undefined,
    copy: (text) => Promise.resolve(void copies.push(text)),
    copied: () => Promise.resolve(copied),
  };
  return { ask: scriptedAsk(...moves), tell, said, copies };
}
