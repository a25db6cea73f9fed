export { withNode } from './session';
export { list } from './connections/list';
export { show } from './connections/show';
export { initiate } from './connections/initiate';
export { invite } from './connections/invite';
export { accept, decline } from './connections/accept';
export { acknowledge, activate, compare, deactivate, edit, refresh, remove } from './connections/change';
export { diffRules, getRules, listVersions } from './rules/look';
export { publish, rollBack } from './rules/publish';
