import type { Spot } from './arrow.js';

/** Where the name of somebody in a ring stands: at `x` it begins or ends, and it may be so many pixels wide. */
export interface SeatLabel extends Spot {
  readonly anchor: 'start' | 'end';
  readonly room: number;
  /** Where a line to the name begins, if it had to move away. */
  readonly leader: Spot | null;
}

/** A ring with room for names around it. */
export interface Seats {
  readonly middle: Spot;
  readonly height: number;
  /** In order round the ring, from the top. */
  readonly spots: readonly Spot[];
  readonly labels: readonly SeatLabel[];
}

/** Between two names above each other. */
const row = 24;
const margin = 28;
/** Between the middle of a person and their name. */
const away = 22;
/** Beyond that, for a name that had to move. */
const further = 16;
/** Of the ring, from its middle to its sides. */
const sideways = 190;

/** How wide a picture has to be for names of so many pixels. */
export function widthAround(name: number): number {
  return Math.ceil(2 * (sideways + away + further + name + 6));
}

/**
 * Seats people round a ring. Names stand outside of it, those on the right to the right and those on the left to the left, each
 * in a row of its own: so none covers another, however long they are.
 */
export function seatAround(size: number, width: number): Seats {
  const radius = Math.max(sideways, (Math.ceil((size + 1) / 2) * row) / 2);
  const middle = { x: width / 2, y: radius + margin };
  const angles = Array.from({ length: size }, (_, seat) => ((seat + 0.5) * 2 * Math.PI) / size);
  const across = Math.min(radius, sideways);
  const spots = angles.map((angle) => ({
    x: middle.x + across * Math.sin(angle),
    y: middle.y - radius * Math.cos(angle),
  }));
  const isRight = (seat: number): boolean => angles[seat]! <= Math.PI + 1e-9;
  const seats = Array.from({ length: size }, (_, seat) => seat);
  const rows = new Map([
    ...spread(seats.filter(isRight), spots),
    ...spread(seats.filter((seat) => !isRight(seat)).reverse(), spots),
  ]);
  const labels = spots.map((spot, seat): SeatLabel => {
    const side = isRight(seat) ? 1 : -1;
    const y = rows.get(seat)!;
    const moved = Math.abs(y - spot.y) > 1;
    const x = spot.x + side * (moved ? away + further : away);
    return {
      x,
      y,
      anchor: isRight(seat) ? 'start' : 'end',
      room: (isRight(seat) ? width - x : x) - 4,
      leader: moved ? { x: spot.x + side * (away - 6), y: spot.y } : null,
    };
  });
  return { middle, height: 2 * (radius + margin), spots, labels };
}

/** Rows for seats from top to bottom, near the seats and not on top of each other. */
function spread(seats: readonly number[], spots: readonly Spot[]): Array<[number, number]> {
  const rows = seats.map((seat) => spots[seat]!.y);
  for (let place = 1; place < rows.length; place++) {
    rows[place] = Math.max(rows[place]!, rows[place - 1]! + row);
  }
  // There is room for all between the first and the last, so that nobody has to move beyond these.
  for (let place = rows.length - 1; place >= 0; place--) {
    const below = rows[place + 1];
    const most = below === undefined ? spots[seats[place]!]!.y : below - row;
    rows[place] = Math.min(rows[place]!, most);
  }
  return seats.map((seat, place) => [seat, rows[place]!]);
}
