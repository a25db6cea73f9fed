import { ruleProblems } from './rules';
import { startProblems } from './start';
import { storageProblems } from './storage';

/** One kind of problem (RFC 9457). Words in braces stand for the facts of the case. */
export interface ProblemKind {
  /** The HTTP status it is answered with. */
  readonly status: number;
  readonly title: string;
  /** What happened and what to do about it. */
  readonly advice: string;
}

/** Everything that can go wrong between a user, a node and its partner. The keys are part of the API: never rename one. */
export const problems = {
  // The code.
  'invitation-missing': {
    status: 400,
    title: 'No invitation found',
    advice: 'Paste the whole message of the sender, or the code that begins with xsi1_: the text holds neither.',
  },
  'invitation-several': {
    status: 400,
    title: 'Several invitations found',
    advice: 'Paste only the invitation to accept: the text holds {count} different ones.',
  },
  'invitation-damaged': {
    status: 400,
    title: 'Invitation damaged',
    advice: 'The code has a typing mistake or was cut off. Copy it again, from its first to its last character.',
  },
  'invitation-forged': {
    status: 400,
    title: 'Invitation not genuine',
    advice:
      'Somebody changed this code after it was signed. Do not use it; ask the sender, over another channel, for a new one.',
  },
  'invitation-version': {
    status: 400,
    title: 'Invitation of another version',
    advice:
      'This node does not read invitations of version {version}. Update Sync Rules on this side, or ask the sender to do so.',
  },
  'invitation-unreadable': {
    status: 400,
    title: 'Invitation incomplete',
    advice:
      'The code is signed, but its field {field} is not as it must be. Ask the sender to update Sync Rules and to send a new one.',
  },
  'invitation-expired': {
    status: 410,
    title: 'Invitation expired',
    advice:
      "The invitation was valid until {expired}. Ask the sender for a new one: over there, Generate Invitation or 'connections invite NAME --renew' makes it.",
  },
  'invitation-early': {
    status: 400,
    title: 'Invitation from the future',
    advice: 'The invitation was issued at {issued}, which is still to come here. Check the clocks of both machines.',
  },
  'invitation-own': {
    status: 409,
    title: 'Own invitation',
    advice:
      'Send the invitation to the other side: this node issued it itself. To connect two projects of one tracker, make a local connection.',
  },
  'invitation-audience': {
    status: 403,
    title: 'Invitation for another node',
    advice:
      'It names the node at {audience}. Accept the invitation there, or ask the sender for one that is for this node.',
  },
  'invitation-unknown': {
    status: 404,
    title: 'Invitation unknown',
    advice: 'The node that it names has issued no such code. Ask the sender for a new invitation.',
  },
  'invitation-used': {
    status: 409,
    title: 'Invitation already used',
    advice:
      'Another node has already accepted this invitation. If that was not you, tell the sender at once: somebody else had the code. Ask for a new one.',
  },
  'invitation-repeated': {
    status: 409,
    title: 'Invitation accepted before',
    advice: 'This node has lost the keys with which it accepted that invitation. Ask the sender for a new one.',
  },
  'invitation-withdrawn': {
    status: 410,
    title: 'Invitation withdrawn',
    advice: 'Ask the sender for a new invitation: this one was taken back or replaced.',
  },
  'invitation-declined': {
    status: 410,
    title: 'Invitation declined',
    advice: 'Somebody on the invited side has said no. If that was a mistake, ask the sender for a new one.',
  },
  'invitation-failed': {
    status: 410,
    title: 'Invitation failed',
    advice: 'Pairing broke off and cannot be taken up again. Ask the sender for a new invitation.',
  },
  'digits-differ': {
    status: 410,
    title: 'Digits differ',
    advice:
      '{by} has said that the six digits are not the same on both sides, so somebody may sit in between. Nothing was connected. Remove the connection, and pair anew with an invitation that takes another way.',
  },
  'invitation-not-shown': {
    status: 410,
    title: 'Invitation no longer shown',
    advice: 'The invitation of {name} can be shown only while it waits for its answer. Generate a new one.',
  },
  'lifetime-wrong': {
    status: 422,
    title: 'Lifetime out of range',
    advice: 'An invitation is valid for at least 5 minutes and at most 30 days. Choose a time in between.',
  },
  // Names and kinds.
  'name-missing': { status: 422, title: 'Name missing', advice: 'Give the {field} at least one letter or digit.' },
  'name-characters': {
    status: 422,
    title: 'Name with control characters',
    advice: 'The {field} holds line ends or other characters that cannot be seen. Remove them.',
  },
  'name-long': {
    status: 422,
    title: 'Name too long',
    advice: 'The {field} has {length} characters. Shorten it to 255 at most.',
  },
  'name-taken': {
    status: 409,
    title: 'Name already taken',
    advice:
      'Another connection is called {name}, or so much alike that nobody could tell them apart. Take another name, for example {offer}.',
  },
  'local-same-side': {
    status: 422,
    title: 'Both sides the same',
    advice: 'A local connection needs two different projects. Choose another one for one of the sides.',
  },
  'url-needed': {
    status: 422,
    title: 'Public URL needed',
    advice:
      'Nobody can call this node from outside. Set a URL for it, or let the other side, if it can be called, make a private connection and send the invitation.',
  },
  'already-connected': {
    status: 409,
    title: 'Already connected',
    advice:
      'The connection {name} was made from this invitation or from an earlier one of the same connection. Remove it first to pair anew.',
  },
  'wrong-state': {
    status: 409,
    title: 'Not possible in this state',
    advice: 'The connection {name} is {state}, so it cannot be {action}. Refresh the list to see what is possible now.',
  },
  'connection-unknown': {
    status: 404,
    title: 'Connection unknown',
    advice: 'The connection may have been removed meanwhile. Refresh the list.',
  },
  // Addresses.
  'url-invalid': {
    status: 422,
    title: 'Not a URL',
    advice: 'Correct {url}: it needs https:// at its beginning, and a host name.',
  },
  'url-scheme': {
    status: 422,
    title: 'URL not secure',
    advice:
      'The URL must begin with https://. Only a node on this same machine may be called by http://, once that is confirmed.',
  },
  'url-credentials': {
    status: 422,
    title: 'URL with user name',
    advice: 'The invitation proves who calls. Take the user name and password out of the URL.',
  },
  'url-port': {
    status: 422,
    title: 'Port not allowed',
    advice: 'Take port 443 or 8443 instead of {port}, or ask the operator to add that to the settings of the node.',
  },
  'url-blocked': {
    status: 422,
    title: 'Address not allowed',
    advice:
      '{host} is an address of a private network, of this machine or of no use. Take a public one, or ask the operator to allow it in the settings of the node.',
  },
  'host-unknown': {
    status: 502,
    title: 'No such host',
    advice: 'Check the URL for a typing mistake: nothing is called {host}.',
  },
  'host-refused': {
    status: 502,
    title: 'Connection refused',
    advice: '{host} is there, but nothing listens on that port. Check the port, and that the node runs.',
  },
  'host-silent': {
    status: 504,
    title: 'No answer in time',
    advice:
      'A firewall may be in between, or {host} be switched off. If the node cannot be called from here, choose a private connection.',
  },
  'host-certificate': {
    status: 502,
    title: 'Certificate not trusted',
    advice:
      'The certificate of {host} is expired, for another name or not from a known authority. Its operator must mend it.',
  },
  'host-insecure': {
    status: 502,
    title: 'No secure connection',
    advice: '{host} does not answer as https. Check the port, and that the URL is the one of the sync node.',
  },
  'host-elsewhere': {
    status: 422,
    title: 'Nearly the right URL',
    advice: 'A sync node answers at {url}. Take exactly that URL.',
  },
  'host-redirects': {
    status: 502,
    title: 'Redirected',
    advice: 'The URL leads on to {location}. If that is the right one, type it in; redirects are not followed.',
  },
  'host-login-page': {
    status: 502,
    title: 'A web page answered',
    advice: 'It may be a login page or the tracker itself. Take the URL of the sync node instead.',
  },
  'host-other-program': {
    status: 502,
    title: 'Not a sync node',
    advice: 'Another program answers at this URL. Take the URL that Copy URL of This Node gives on the other side.',
  },
  'host-too-old': {
    status: 502,
    title: 'Versions do not meet',
    advice: 'The node at this URL speaks protocol {theirs}, this one {ours}. Update the older side.',
  },
  'host-own': {
    status: 409,
    title: 'URL of this node',
    advice: 'A node cannot be connected with itself. To connect two projects of one tracker, make a local connection.',
  },
  'host-other-node': {
    status: 403,
    title: 'Another node than invited',
    advice: 'The node at {host} is not the one that signed the invitation. Do not go on; ask the sender what changed.',
  },
  'partner-other-node': {
    status: 403,
    title: 'Another node than the partner',
    advice:
      'The node at {host} does not have the key of the other side of {name}, so nothing was changed. Ask over there for the URL.',
  },
  'partner-unreachable': {
    status: 504,
    title: 'Partner not reached',
    advice: 'Nothing is lost: this node tries again by itself until the other one answers.',
  },
  'partner-forgot': {
    status: 502,
    title: 'Partner knows no such connection',
    advice:
      'The connection was removed over there, or that node has begun anew. Remove it here as well, and pair anew.',
  },
  'callback-failed': {
    status: 422,
    title: 'Your node could not be called back',
    advice:
      'The other node tried your public URL and did not find your node there ({why}). Check the URL in the settings of your node, or ask for a private connection.',
  },
  // The handshake and every message after it.
  'protocol-version': {
    status: 422,
    title: 'Versions do not meet',
    advice: 'This node speaks protocol {ours}, the other one {theirs}. Update the older side.',
  },
  'binder-wrong': {
    status: 403,
    title: 'Not from who holds the invitation',
    advice: 'The message does not prove that its sender has the invitation. Paste the invitation again.',
  },
  'confirmation-wrong': {
    status: 422,
    title: 'The two sides disagree',
    advice:
      'The two nodes did not see the same messages, so somebody may be in between. Nothing was connected; ask for a new invitation over another channel.',
  },
  'approval-pending': {
    status: 409,
    title: 'Waiting for the other side',
    advice: 'The other side has yet to compare the six digits. This goes on by itself once it has.',
  },
  'message-unreadable': {
    status: 400,
    title: 'Message not understood',
    advice: 'A message of the other node is not as the protocol says ({field}). Update the older side.',
  },
  'message-too-large': {
    status: 413,
    title: 'Message too large',
    advice: 'A message between nodes has at most {limit} bytes. Update the side that has sent more.',
  },
  'route-unknown': {
    status: 404,
    title: 'No such address',
    advice: 'Check the URL for a typing mistake; if there is none, update the older side: this node has nothing there.',
  },
  'signature-missing': {
    status: 401,
    title: 'Signature missing',
    advice:
      'Check that no proxy takes away headers of messages, and update the older side: nodes sign all that they send.',
  },
  'signature-wrong': {
    status: 401,
    title: 'Signature wrong',
    advice:
      'The message was changed on its way, or sent to another URL. Check that no proxy changes messages, and that the node is called by the public URL that stands in its settings.',
  },
  'signature-key': {
    status: 401,
    title: 'Key unknown',
    advice:
      'The message is signed with a key that does not belong to this connection. If the partner has a new node, remove the connection and pair anew.',
  },
  'digest-wrong': {
    status: 400,
    title: 'Content changed',
    advice: 'Something on the way has changed what was signed. Check the proxies in between.',
  },
  'clock-skew': {
    status: 401,
    title: 'Clocks differ',
    advice: 'The clocks of the two machines are more than five minutes apart. Set them by a time server.',
  },
  replayed: {
    status: 409,
    title: 'Message seen before',
    advice: 'Nothing was done a second time. To repeat the message, send it with a new signature.',
  },
  ...ruleProblems,
  // Settings, tokens and requests of clients.
  'setting-wrong': {
    status: 422,
    title: 'Setting refused',
    advice: 'The setting {setting} is not right: {message}',
  },
  'setting-fixed': {
    status: 409,
    title: 'Setting fixed by the operator',
    advice: 'Change {setting} where this node was started: in its arguments, variables or file of settings.',
  },
  'token-missing': {
    status: 401,
    title: 'Token missing',
    advice: 'This node wants to know who asks. Send the header authorization: Bearer, and your token.',
  },
  'token-wrong': {
    status: 401,
    title: 'Token not valid',
    advice: 'Ask the operator of this node for a token that it knows.',
  },
  'request-unreadable': {
    status: 400,
    title: 'Request not understood',
    advice: 'The field {field} is not as it must be: {message}.',
  },
  'request-too-large': {
    status: 413,
    title: 'Request too large',
    advice: 'A request has at most {limit} bytes. Send less at once: shorten the rules or texts in it.',
  },
  'request-slow': {
    status: 408,
    title: 'Request too slow',
    advice: 'The request did not come in within {seconds} seconds. Check the connection, and try again.',
  },
  'media-type-wrong': {
    status: 415,
    title: 'Content of the wrong type',
    advice: 'Send the content with the header content-type: application/json.',
  },
  'method-wrong': {
    status: 405,
    title: 'Method not allowed',
    advice: 'This address does not take {method}. Use {offer}.',
  },
  'host-wrong': {
    status: 421,
    title: 'Called by another name',
    advice:
      'This node is not called {host}. Call it by its own address, or ask its operator to add the name to the allowed hosts.',
  },
  'origin-wrong': {
    status: 403,
    title: 'Page not allowed',
    advice:
      'Pages of {origin} may not use this node. Ask its operator to add them to the allowed origins in the settings of the node.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    advice: 'Wait {seconds} seconds, then try again: this address has asked too often.',
  },
  'key-change-running': {
    status: 409,
    title: 'Key is being changed',
    advice: 'Partners are still being told of the last new key. Wait until all of them have heard.',
  },
  starting: {
    status: 503,
    title: 'Node is starting',
    advice: 'Try again in a moment, when this node is ready.',
  },
  stopping: {
    status: 503,
    title: 'Node is stopping',
    advice: 'Try again once this node runs again.',
  },
  internal: {
    status: 500,
    title: 'Failed inside',
    advice:
      'The node has made a mistake, and nothing was changed. Try again; if that fails as well, look into the log of the node.',
  },
  // Where the node keeps its data.
  ...startProblems,
  ...storageProblems,
} as const satisfies Record<string, ProblemKind>;

export type ProblemSlug = keyof typeof problems;
