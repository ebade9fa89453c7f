import type { Point } from '../../model/neighbourhood.js';
import type { Path } from '../issues/path.js';
import type { Report } from '../issues/report.js';
import type { Readable } from '../reading/readable.js';
import { checkBarriers } from './barriers.js';
import { type HeadDraft, repeats } from './draft.js';
import { placeCheck } from './homes.js';
import { knownIds } from './known-ids.js';
import { knownSlugs } from './known-slugs.js';
import { checkTravel } from './travel.js';

/** Everything lies in the area, ids are unique within their kind, and what is named exists. */
export function checkNeighbourhood(pool: HeadDraft, report: Report): void {
  checkIds(pool, report);
  checkPoints(pool, report);
  checkSubjects(pool, report);
  checkCoaches(pool, report);
  checkBarriers(pool, report);
  checkTravel(pool, report);
  checkRunningCircles(pool, report);
}

const kinds = ['meetingPlaces', 'coaches', 'volunteers', 'partners'] as const;

function checkIds(pool: HeadDraft, report: Report): void {
  for (const kind of kinds) {
    for (const position of repeats((pool[kind] ?? []).map((each) => each?.id))) {
      report.add('duplicate-id', [kind, position, 'id']);
    }
  }
}

function checkPoints(pool: HeadDraft, report: Report): void {
  const check = placeCheck(pool);
  const checkAll = (points: ReadonlyArray<Readable<Point> | undefined> = [], path: Path): void => {
    points.forEach((point, position) => {
      check(point, [...path, position], report);
    });
  };
  pool.meetingPlaces?.forEach((place, position) => {
    check(place?.point, ['meetingPlaces', position, 'point'], report);
  });
  pool.partners?.forEach((partner, position) => {
    check(partner?.point, ['partners', position, 'point'], report);
  });
  pool.volunteers?.forEach((volunteer, position) => {
    check(volunteer?.home, ['volunteers', position, 'home'], report);
  });
  pool.coaches?.forEach((coach, position) => {
    check(coach?.point, ['coaches', position, 'point'], report);
    checkAll(coach?.area, ['coaches', position, 'area']);
  });
}

/** Talents and needs are those of the vocabulary. */
function checkSubjects(pool: HeadDraft, report: Report): void {
  const known = knownSlugs(pool);
  const checkTalent = (talent: string | undefined, path: Path): void => {
    if (talent !== undefined && known.talents?.has(talent) === false) report.add('unknown-talent', path);
  };
  pool.volunteers?.forEach((volunteer, position) => {
    volunteer?.talents?.forEach((talent, place) => {
      checkTalent(talent, ['volunteers', position, 'talents', place]);
    });
  });
  pool.partners?.forEach((partner, position) => {
    for (const key of ['offers', 'wishes'] as const) {
      partner?.[key]?.forEach((subject, place) => {
        const path = ['partners', position, key, place];
        if (typeof subject !== 'object') checkTalent(subject, path);
        else if ('talent' in subject) checkTalent(subject.talent, path);
        else if (
          'need' in subject &&
          subject.need !== undefined &&
          known.needs?.has(subject.need) === false
        ) {
          report.add('unknown-need', path);
        }
      });
    }
  });
}

function checkCoaches(pool: HeadDraft, report: Report): void {
  pool.coaches?.forEach((coach, position) => {
    if (coach?.reach !== undefined && !('point' in coach)) {
      report.add('reach-without-point', ['coaches', position, 'reach']);
    }
  });
}

/** What running circles use exists. */
function checkRunningCircles(pool: HeadDraft, report: Report): void {
  const named = [
    { key: 'place', list: 'meetingPlaces', unknown: 'unknown-place' },
    { key: 'coach', list: 'coaches', unknown: 'unknown-coach' },
    { key: 'volunteer', list: 'volunteers', unknown: 'unknown-volunteer' },
  ] as const;
  for (const { key, list, unknown } of named) {
    const ids = knownIds(pool, list);
    pool.circles?.forEach((circle, position) => {
      const id = circle?.[key];
      if (id !== undefined && ids?.has(id) === false) report.add(unknown, ['circles', position, key]);
    });
  }
}
