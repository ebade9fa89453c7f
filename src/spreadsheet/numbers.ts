import type { InputIssueCode } from '../input/issues/codes.js';

const decimal = /^[+-]?\d+(?:[.,]\d+)?$/;
/** 1.500 is a thousand and a half, or one and a half. */
const thousands = /^[+-]?\d{1,3}(?:[.,]\d{3})+$/;

/** Reads a number with a decimal comma or point. */
export function readDegrees(cell: string): number | InputIssueCode {
  return decimal.test(cell) ? Number(cell.replace(',', '.')) : 'not-a-number';
}

/** Reads metres, which may say so. */
export function readMetres(cell: string): number | InputIssueCode {
  const [, number = cell, unit = 'm'] = /^(\S+?)\s*(m|meter|km|kilometer)\.?$/i.exec(cell) ?? [];
  if (thousands.test(number)) return 'ambiguous-number';
  const metres = readDegrees(number);
  return typeof metres === 'number' && /^k/i.test(unit) ? metres * 1000 : metres;
}
