import * as z from 'zod';
import type { Area, GeographicPoint, Home, RijksdriehoekPoint } from '../../model/pool.js';

/* Whether a home lies where it can, is checked against the area: a swapped pair is then called that. */

const geographicPoint: z.ZodType<GeographicPoint> = z
  .strictObject({ lat: z.number(), lon: z.number() })
  .meta({ title: 'Place in degrees, WGS84' });

const rijksdriehoekPoint: z.ZodType<RijksdriehoekPoint> = z
  .strictObject({ x: z.number(), y: z.number() })
  .meta({ title: 'Place in metres, RD New (EPSG:28992)' });

/** The two ways of writing a place. */
export const placeForms = [geographicPoint, rijksdriehoekPoint] as const;

export const place: z.ZodType<Home> = z.union(placeForms);

export const home: z.ZodType<Home> = place.meta({
  description: 'Where the participant lives, or the middle of their street or postcode',
});

const latitude = z.number().min(-90).max(90);
const longitude = z.number().min(-180).max(180);

export const area: z.ZodType<Area> = z
  .strictObject({ lat: z.tuple([latitude, latitude]), lon: z.tuple([longitude, longitude]) })
  .meta({
    title: 'Area',
    description: 'South and north, west and east of where WGS84 homes must lie; the Netherlands if left out',
  });
