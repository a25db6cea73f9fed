/**
 * Everything that a node notes in the history of a connection and in its own, by the code that stands in the entry, in words
 * for people. A client says the same in the language of its user.
 */
export const eventWords = {
  initiated: 'Initiated',
  invited: 'Invitation generated',
  'invitation-shown': 'Invitation shown again',
  withdrawn: 'Invitation withdrawn',
  accepted: 'Invitation accepted',
  claimed: 'Accepted by the other side',
  declined: 'Declined',
  'digits-approved': 'Digits compared',
  'second-acceptance': 'Somebody else tried the invitation',
  active: 'Active',
  deactivated: 'Deactivated',
  failed: 'Pairing failed',
  closed: 'Ended',
  removed: 'Removed',
  renamed: 'Renamed',
  described: 'Description changed',
  contract: 'This side sends or reads other fields',
  'rules-published': 'Rules published',
  'rules-restored': 'Older rules brought back',
  'partner-active': 'Activated by the other side',
  'partner-deactivated': 'Deactivated by the other side',
  'partner-closed': 'Ended by the other side',
  'partner-rules': 'The other side sends or reads other fields',
  'partner-key': 'New key of the other side',
  'node-made': 'Node set up',
  settings: 'Settings of the node changed',
  'key-made': 'New key made',
  'key-changed': 'New key in use',
} as const;
