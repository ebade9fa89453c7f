/* The average Dutch person walks 800 metres in 10 minutes, older people 500: allesoversport.nl, "wandelafstand". */
const metresPerMinute = 80;
const slowMetresPerMinute = 50;
/** Who comfortably walks no further than older people do in 10 minutes is taken to walk at their pace. */
const slowReach = 500;

/** How long somebody takes for a way, who comfortably walks `reach` metres. */
export function walkingMinutes(metres: number, reach: number): number {
  return metres / (reach <= slowReach ? slowMetresPerMinute : metresPerMinute);
}
