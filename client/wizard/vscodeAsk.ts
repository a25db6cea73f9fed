import {
  InputBoxValidationSeverity,
  QuickInputButtons,
  QuickPickItemKind,
  ThemeIcon,
  window,
  type Disposable,
  type InputBox,
  type QuickInput,
  type QuickPick,
  type QuickPickItem,
} from 'vscode';
import { pause } from '../node/backOff';
import { wordsOf } from '../words';
import {
  error,
  type Answer,
  type Ask,
  type Choice,
  type ChoiceQuestion,
  type Place,
  type Remark,
  type TextQuestion,
} from './ask';

/** VS Code's quick inputs. */
export const vscodeAsk: Ask = {
  text: (question, place) => {
    const box = window.createInputBox();
    lay(box, place);
    box.prompt = question.prompt;
    box.placeholder = question.placeholder;
    box.value = question.value ?? '';
    box.password = question.isSecret ?? false;
    box.ignoreFocusOut = question.isCopied ?? false;
    const look = () => {
      const remark = question.check?.(box.value);
      box.validationMessage = messageOf(remark);
      return remark?.severity !== 'error';
    };
    const trying = question.tryOut && tryingOut(box, question.tryOut);
    const lookAndTry = () => {
      if (look()) trying?.(box.value);
      else trying?.('');
    };
    if (box.value !== '') lookAndTry();
    return answered(
      box,
      () => box.value,
      async (accept) => {
        const verified = box.value;
        if (!look()) return;
        trying?.('');
        if (!question.verify) {
          accept(verified);
          return;
        }
        await waiting(box, async (signal) => {
          const remark = await question.verify?.(verified, signal).catch((reason: unknown) => error(wordsOf(reason)));
          if (signal.aborted) return;
          if (remark?.severity !== 'error') {
            accept(verified);
            return;
          }
          box.validationMessage = messageOf(remark);
        });
      },
      () => {
        lookAndTry();
        question.typed?.(box.value);
      },
    );
  },
  choice: (question, place) => {
    const pick = window.createQuickPick<ChoiceItem>();
    lay(pick, place);
    pick.placeholder = question.placeholder;
    pick.matchOnDescription = true;
    pick.matchOnDetail = true;
    pick.items = question.choices.flatMap(itemsOf);
    pick.ignoreFocusOut = question.isFoundElsewhere ?? false;
    if (question.more) offerMore(pick, question.more);
    // Without one that is marked the first is, so that Enter does something.
    const marked = pick.items.filter(({ id }) => id !== undefined && id === question.value);
    if (marked.length > 0) pick.activeItems = marked;
    return answered(
      pick,
      () => '',
      (accept) => {
        const [chosen] = pick.selectedItems;
        if (chosen?.id !== undefined) accept(chosen.id);
        return Promise.resolve();
      },
    );
  },
};

interface ChoiceItem extends QuickPickItem {
  readonly id?: string;
}

function lay(input: QuickInput, { title, step, totalSteps, canGoBack }: Place): void {
  input.title = title;
  input.step = step > 0 ? step : undefined;
  input.totalSteps = totalSteps > 0 ? totalSteps : undefined;
  if ('buttons' in input && canGoBack) (input as InputBox).buttons = [QuickInputButtons.Back];
}

interface Accepting extends QuickInput {
  readonly onDidAccept: InputBox['onDidAccept'];
  readonly onDidTriggerButton: InputBox['onDidTriggerButton'];
  readonly onDidChangeValue: InputBox['onDidChangeValue'];
}

function answered(
  input: Accepting,
  typed: () => string,
  accepted: (accept: (value: string) => void) => Promise<void>,
  changed?: () => void,
): Promise<Answer<string>> {
  return new Promise((resolve) => {
    const subscriptions: Disposable[] = [];
    const finish = (answer: Answer<string>) => {
      resolve(answer);
      for (const subscription of subscriptions) subscription.dispose();
      input.dispose();
    };
    subscriptions.push(
      input.onDidAccept(() => void accepted((value) => finish({ value }))),
      input.onDidTriggerButton((button) => {
        if (button === QuickInputButtons.Back) finish('back');
      }),
      input.onDidChangeValue(() => changed?.()),
      input.onDidHide(() => finish({ dismissed: typed() })),
    );
    input.show();
  });
}

/** What is shown beside takes the focus for a moment, so the question stays until it is answered. */
function offerMore(pick: QuickPick<ChoiceItem>, { label, icon, show }: NonNullable<ChoiceQuestion['more']>): void {
  const button = { iconPath: new ThemeIcon(icon), tooltip: label };
  pick.ignoreFocusOut = true;
  pick.buttons = [...pick.buttons, button];
  pick.items = pick.items.map((item) => (item.id === undefined ? item : { ...item, buttons: [button] }));
  const showMore = async (item: ChoiceItem | undefined) => {
    if (item?.id === undefined) return;
    pick.busy = true;
    await show(item.id).finally(() => (pick.busy = false));
  };
  pick.onDidTriggerButton((pressed) => {
    if (pressed === button) void showMore(pick.activeItems[0] ?? pick.items.find(({ id }) => id !== undefined));
  });
  pick.onDidTriggerItemButton(({ item }) => void showMore(item));
}

const restMs = 500;

/** Tries what stands in the box after a rest; an empty text tries nothing, and ends what is being tried. */
function tryingOut(box: InputBox, tryOut: NonNullable<TextQuestion['tryOut']>): (text: string) => void {
  let over = new AbortController();
  const run = async (text: string, { signal }: AbortController) => {
    const isOver = () => signal.aborted;
    await pause(restMs, signal);
    if (isOver()) return;
    box.busy = true;
    const remark = await tryOut(text, signal).catch(() => undefined); // accepting it says what is wrong
    if (isOver()) return;
    box.busy = false;
    box.validationMessage = messageOf(remark);
  };
  box.onDidHide(() => over.abort());
  return (text) => {
    over.abort();
    box.busy = false;
    over = new AbortController();
    if (text !== '') void run(text, over);
  };
}

/** Shows that something is being asked elsewhere; hiding the box, or typing on, ends that. */
async function waiting(box: InputBox, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const over = new AbortController();
  const ending = [box.onDidHide(() => over.abort()), box.onDidChangeValue(() => over.abort())];
  box.busy = true;
  try {
    await work(over.signal);
  } finally {
    box.busy = false;
    for (const one of ending) one.dispose();
  }
}

function itemsOf({ id, label, description, detail, icon, group }: Choice): ChoiceItem[] {
  const item: ChoiceItem = {
    id,
    label,
    ...(description !== undefined && { description }),
    ...(detail !== undefined && { detail }),
    ...(icon !== undefined && { iconPath: new ThemeIcon(icon) }),
  };
  return group === undefined ? [item] : [{ label: group, kind: QuickPickItemKind.Separator }, item];
}

const severities = {
  error: InputBoxValidationSeverity.Error,
  warning: InputBoxValidationSeverity.Warning,
  information: InputBoxValidationSeverity.Info,
} as const;

function messageOf(remark: Remark | undefined): InputBox['validationMessage'] {
  return remark && { message: remark.message, severity: severities[remark.severity] };
}
