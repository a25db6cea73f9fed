import { env, ViewColumn, window, type WebviewPanel } from 'vscode';
import { isAnyOpen } from './readonlyDocuments';

/**
 * A page to read beside what is open, while a question about it keeps the keyboard; one for the window, as only one question is
 * open at a time. It runs no scripts and loads nothing.
 */
export class OfferPanel {
  #panel: WebviewPanel | undefined;

  show(title: string, body: string): void {
    const panel = (this.#panel ??= this.#open(title));
    panel.title = title;
    panel.webview.html = pageAround(body);
    panel.reveal(undefined, true);
  }

  /** Closes the page when it has done its duty. */
  close(): void {
    this.#panel?.dispose();
  }

  #open(title: string): WebviewPanel {
    // Beside nothing, half of the window would stay empty.
    const viewColumn = isAnyOpen() ? ViewColumn.Beside : ViewColumn.Active;
    const panel = window.createWebviewPanel('syncRules.offer', title, { viewColumn, preserveFocus: true }, {});
    panel.onDidDispose(() => (this.#panel = undefined));
    return panel;
  }
}

/** Begins below the box of the question, which lies over the top of the editors. */
const style = `
body { padding: 10em 2em 2em; max-width: 50em; line-height: 1.5; }
h1 { font-size: 1.6em; } h2 { font-size: 1.2em; margin-top: 1.6em; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.4em 1.5em; }
dt { color: var(--vscode-descriptionForeground); } dd { margin: 0; overflow-wrap: anywhere; }
code { font-size: inherit; }
`;

function pageAround(body: string): string {
  return `<!DOCTYPE html>
<html lang="${env.language}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
