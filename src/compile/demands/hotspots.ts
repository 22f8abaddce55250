/**
 * Demands for presence weigh more where hotspots are.
 *
 *     points = usual points × (1 + Σ over layers, the highest weight of a hotspot of the layer there and then)
 *
 * Layers that overlap add up: a beat in which both crime and fires are frequent comes before one with either.
 */
import type { Price } from '../../../solver/problem.ts';
import { type Hotspot, HOTSPOT_LAYERS } from '../../domain/index.ts';
import { overlaps } from '../../time/intervals.ts';
import type { Context } from '../context.ts';
import type { CompiledDemand } from './compiled.ts';

/** Kinds that ask for presence; safety and promises weigh the same everywhere. */
const PRESENCE: ReadonlySet<string> = new Set([
  'patrol-hours',
  'parish-visits',
  'longest-gap',
  'peak-presence',
]);

/** The demand, with more points and told so if hotspots are in one of its beats during it. */
export function weighedByHotspots(context: Context, compiled: CompiledDemand): CompiledDemand {
  const { demand, about } = compiled;
  if (!PRESENCE.has(about.kind) || demand.under === undefined) return compiled;
  const highest = layersAt(context, about);
  if (highest.size === 0) return compiled;
  const factor = [...highest.values()].reduce((sum, weight) => sum + weight, 1);
  return {
    demand: { ...demand, under: times(demand.under, factor) },
    about: { ...about, title: `${about.title} (hotspot: ${[...highest.keys()].join(', ')})` },
  };
}

/** layer → the highest weight of its hotspots there and then */
function layersAt({ register }: Context, about: CompiledDemand['about']): Map<Hotspot['layer'], number> {
  const here = (register.scenario.hotspots ?? []).filter(
    (hotspot) =>
      hotspot.beats.some((beat) => about.beats?.includes(beat)) &&
      overlaps(register.calendar.interval(hotspot), [about.from, about.to]),
  );
  return new Map(
    HOTSPOT_LAYERS.flatMap((layer) => {
      const weights = here.filter((hotspot) => hotspot.layer === layer).map(({ weight }) => weight);
      return weights.length === 0 ? [] : [[layer, Math.max(...weights)] as const];
    }),
  );
}

function times(price: Price, factor: number): Price {
  const scaled = (points: number): number => Math.round(points * factor);
  return typeof price === 'number'
    ? scaled(price)
    : { at: price.at.map(scaled), beyond: scaled(price.beyond) };
}
