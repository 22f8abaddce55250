/** The catalogue of neighbourhoods. */

import { changeCell } from './change-cell.ts';
import { fillDays } from './fill-window.ts';
import { mendShortfall } from './mend-shortfall.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import { rotateWindow } from './rotate-window.ts';
import { swapDays } from './swap-days.ts';
import { swapPeople } from './swap-people.ts';

export const neighbourhoods: readonly Neighbourhood[] = [
  changeCell,
  fillDays,
  swapDays,
  rotateWindow,
  swapPeople,
  mendShortfall,
];
