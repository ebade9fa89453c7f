export { type OracleBest, oracleBest } from './best.js';
export { oracleDistanceMetres } from './distance.js';
export { type OracleEvaluation, oracleEvaluate } from './evaluate.js';
export { compareViolations } from './order.js';
export { oraclePool } from './pool.js';
export { oracleReach, oracleWalkingMetres } from './reach.js';
export { oracleDegrees } from './rijksdriehoek.js';
export { oracleSeverity } from './rules.js';
export { oracleCandidates, oracleValue, oracleWaitingWeight, oracleWorth } from './value.js';
