import { durationText } from '../../../solver/explain/say.ts';
import type { HoursChange, Minutes } from '../../rota/hours-change.ts';
import type { RestAround } from '../../rota/rest-around.ts';
import type { Holder, Taker, Unable, Who } from '../../rota/who.ts';
import type { Chain } from '../../rota/who-chains.ts';
import { counted } from './amounts.ts';
import { effectText } from './closers.ts';
import { clockText } from './dates.ts';
import { departureText } from './departures.ts';

/** Sentences about one change that are shown. */
const SENTENCES = 4;

/** Chains that are shown. */
const CHAINS = 3;

/** The duty, what it costs if nobody does it, who could take it with all that follows, and why others cannot. */
export function whoText(who: Who, shown: number): string {
  const { text, start, end, holder, takers, chains, refused } = who;
  return [
    `${text}, ${clockText(start)} to ${end.slice(11, 16)}`,
    holder === undefined ? '\n' : `, held by ${holder.name} (${holder.person})\n`,
    holder === undefined ? '' : holderText(holder),
    takers.length === 0 ? '\nNobody could take it as it stands.\n' : '\nCould take it, in this order:\n',
    ...takers.slice(0, shown).map((taker, place) => takerText(taker, place, text)),
    rest(takers.length - shown),
    chains.length === 0 ? '' : '\nBetter for the rota, if two change:\n',
    ...chains.slice(0, shown === Infinity ? shown : CHAINS).map(chainText),
    rest(shown === Infinity ? 0 : chains.length - CHAINS),
    refused.length === 0 ? '' : '\nCannot:\n',
    ...refused.slice(0, shown).map(unableText),
    rest(refused.length - shown),
  ].join('');
}

function holderText({ name, hours, departure, loss }: Holder): string {
  const said = effectText({ hard: 0, ...loss });
  return [
    `  If nobody takes it: ${said}.\n${sentences(loss.breaks, loss.gains)}`,
    `  ${name} without it: ${hoursText(hours)}\n`,
    departure === undefined ? '' : `     ${capital(departureText(departure))}\n`,
  ].join('');
}

function takerText(taker: Taker, place: number, duty: string): string {
  const { name, person, text, hours, rest: free, alike, departure, breaks, gains } = taker;
  const marks = [
    ...(taker.toBeAsked ? ['to be asked'] : []),
    ...(taker.gaveTime ? [] : ['gave no time for it']),
  ];
  return [
    `${place + 1}. ${[`${name} (${person})`, ...marks].join(', ')}: ${text === duty ? '' : `${text}; `}${effectText(taker)}.\n`,
    `     ${hoursText(hours)}\n`,
    `     ${restText(free)} ${counted(alike, 'duty', 'duties')} of this kind so far.\n`,
    departure === undefined ? '' : `     ${capital(departureText(departure))}\n`,
    sentences(breaks, gains),
  ].join('');
}

function chainText(chain: Chain): string {
  const { takes, relieves, breaks, gains } = chain;
  const changes = [takes, relieves].map(({ name, person, text }) => `${name} (${person}) does ${text}`);
  return `  ${changes.join(' if ')}; ${effectText(chain)}.\n${sentences(breaks, gains)}`;
}

function unableText({ name, person, why }: Unable): string {
  return `  ${name} (${person}): ${why.join(' ')}\n`;
}

/** What breaks and what is gained, a line each. */
function sentences(breaks: readonly string[], gains: readonly string[]): string {
  const told = [...breaks.map((each) => `− ${each}`), ...gains.map((each) => `+ ${each}`)];
  const distinct = [...new Set(told)];
  const more = distinct.length - SENTENCES;
  return [
    ...distinct.slice(0, SENTENCES).map((each) => `     ${each}\n`),
    ...(more > 0 ? [`     and ${more} more\n`] : []),
  ].join('');
}

/** `Work 156 h instead of 148 h; contract with POL 8 h over instead of as agreed.` */
function hoursText({ work, required, contracts }: HoursChange): string {
  const parts = [
    `work ${instead(work, durationText)}`,
    ...contracts.map((each) => `contract with ${each.organisation} ${instead(each, balanceText)}`),
    ...required.map((each) => {
      const { window, organisation, whole, state } = each;
      const credited = `${instead(each, durationText)} towards ${durationText(whole)}, ${state}`;
      return `hours for ${organisation}, ${window.first} to ${window.last}, ${credited}`;
    }),
  ];
  return `${capital(parts.join('; '))}.`;
}

function instead({ before, after }: Minutes, say: (minutes: number) => string): string {
  return before === after ? say(after) : `${say(after)} instead of ${say(before)}`;
}

function balanceText(minutes: number): string {
  if (minutes === 0) return 'as agreed';
  return `${durationText(Math.abs(minutes))} ${minutes > 0 ? 'over' : 'under'}`;
}

function restText({ before, after }: RestAround): string {
  const sides = [
    ...(before === undefined ? [] : [`${restLength(before)} free before it`]),
    ...(after === undefined ? [] : [`${restLength(after)} after it`]),
  ];
  return sides.length === 0 ? 'No other duty near it.' : `${capital(sides.join(', '))}.`;
}

/** Longer rests in days: `2 days 3 h`. */
function restLength(minutes: number): string {
  const days = Math.floor(minutes / 1440);
  if (days < 2) return durationText(minutes);
  const hours = Math.floor((minutes % 1440) / 60);
  return `${counted(days, 'day', 'days')}${hours === 0 ? '' : ` ${hours} h`}`;
}

function rest(count: number): string {
  return count > 0 ? `  and ${count} more; --all lists them\n` : '';
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
