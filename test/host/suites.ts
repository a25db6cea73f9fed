// The suites that run inside VS Code's extension host, Node's and the browser's alike. One line a suite.
import './activation.test';
import './connecting/changes.test';
import './connecting/initiate.test';
import './connecting/invitations.test';
import './connections.test';
import './features/formatting.test';
import './features/moving.test';
import './features/reading.test';
import './features/typing.test';
import './language.test';
import './neighbours.test';
import './newRule.test';
import './nodes.test';
import './ruling/publish.test';
import './ruling/versions.test';
