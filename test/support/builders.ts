export {
  maassluis,
  metresEast,
  metresNorth,
  participant,
  pool,
  today,
} from '../../src/arbitraries/making/people.js';
