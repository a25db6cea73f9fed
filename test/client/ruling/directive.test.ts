import assert from 'node:assert/strict';
import { directiveChange } from '../../../client/ruling/directive';
import { platforms } from '../../../server/rules/catalogue';
import { readDirective } from '../../../server/rules/directive';

const [platform, otherPlatform] = platforms.map(({ id }) => id);

describe('the comment with kind and platform', () => {
  assert.ok(platform !== undefined && otherPlatform !== undefined);
  const said = `// sync-rule: outgoing ${otherPlatform}`;
  const words = `incoming ${platform}`;
  const rows: [string, string, string][] = [
    ['comes first', 'issue.summary = 1\n', `// sync-rule: ${words}\nissue.summary = 1\n`],
    ['comes first in an empty file', '', `// sync-rule: ${words}\n`],
    ['ends its line as the file does', 'a\r\nb\r\n', `// sync-rule: ${words}\r\na\r\nb\r\n`],
    [
      'comes after the line that names an interpreter',
      '#!/usr/bin/groovy\na\n',
      `#!/usr/bin/groovy\n// sync-rule: ${words}\na\n`,
    ],
    [
      'comes after that line where it is the only one',
      '#!/usr/bin/groovy',
      `#!/usr/bin/groovy\n// sync-rule: ${words}\n`,
    ],
    ['replaces what it said', `${said}\na\n`, `// sync-rule: ${words}\na\n`],
    ['replaces it in files of Windows', `a\r\n${said}\r\nb\r\n`, `a\r\n// sync-rule: ${words}\r\nb\r\n`],
    ['is filled in where it said nothing', '//sync-rule:\na\n', `//sync-rule: ${words}\na\n`],
    ['keeps the style of a block', '/* sync-rule: outgoing */\na\n', `/* sync-rule: ${words} */\na\n`],
    ['keeps the style of a long block', '/*\n * sync-rule: outgoing\n */\n', `/*\n * sync-rule: ${words}\n */\n`],
    [
      'does not count from the eleventh line on',
      `${'\n'.repeat(10)}${said}\n`,
      `// sync-rule: ${words}\n${'\n'.repeat(10)}${said}\n`,
    ],
    ['is replaced in the tenth line', `${'\n'.repeat(9)}${said}\n`, `${'\n'.repeat(9)}// sync-rule: ${words}\n`],
  ];
  for (const [what, text, expected] of rows) {
    it(what, () => {
      const { start, end, text: put } = directiveChange(text, 'incoming', platform);
      const changed = text.slice(0, start) + put + text.slice(end);
      assert.equal(changed, expected);
      const read = readDirective(changed);
      assert.deepEqual([read.kind, read.platform], ['incoming', platform]);
    });
  }
});
