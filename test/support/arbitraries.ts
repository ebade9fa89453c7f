export { withMeetingPlaces } from './arbitraries/meeting-places.js';
export { arbitraryMembers } from './arbitraries/members.js';
export { arbitraryPolicy, arbitrarySmallCircles } from './arbitraries/policies.js';
export { arbitraryPool, type PoolKind, poolKinds } from './arbitraries/pools.js';
export type { PeopleRange } from './arbitraries/residents.js';
export { arbitraryCosts, arbitraryStrictPolicy } from './arbitraries/strict-policies.js';
