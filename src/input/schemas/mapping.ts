import * as z from 'zod';
import { encodings, type MappedColumn, type Mapping, mappingKeys, separators } from '../../model/mapping.js';
import { limits } from '../limits.js';
import { attribute, header, text } from './text.js';

const column: z.ZodType<MappedColumn> = z.strictObject({
  header,
  as: z.enum(mappingKeys),
  attribute: z.exactOptional(attribute),
  separator: z.exactOptional(text),
  ticked: z.exactOptional(text),
  values: z.exactOptional(z.record(text, z.union([text, z.null()]))),
  empty: z.exactOptional(z.enum(['yes', 'no'])),
});

/** Which columns of a spreadsheet are taken in, and what they are. */
export const mapping: z.ZodType<Mapping> = z
  .strictObject({
    version: z.literal(1),
    columns: z.array(column).max(limits.columns),
    separator: z.exactOptional(z.enum(separators)),
    encoding: z.exactOptional(z.enum(encodings)),
    headerRow: z.exactOptional(z.number().min(1).max(limits.headerRow).int()),
    dateOrder: z.exactOptional(z.enum(['day-first', 'month-first'])),
    rows: z.exactOptional(z.enum(['participants', 'statements'])),
  })
  .meta({ title: 'Mapping', description: 'Which columns of a spreadsheet are taken in, and what they are' });
