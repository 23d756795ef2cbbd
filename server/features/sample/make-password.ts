import { randomInt } from 'node:crypto'

/** Four words and a number, at random: more than 37 bits, and easy to type from a screen. */
export function makePassword(): string {
  const words = Array.from({ length: 4 }, () => WORDS[randomInt(WORDS.length)])
  return [...words, randomInt(100, 1000)].join('-')
}

/** Short words that nobody mishears. */
const WORDS = (
  'amber anchor apple arrow aspen badge bamboo barley basin beacon birch bloom bridge bronze brook brush cabin camel ' +
  'candle canyon cedar cello chalk cherry clay cliff cloud clover cobalt comet copper coral cotton crane creek cricket ' +
  'dawn delta desert dune eagle ebony ember fable falcon feather fern ferry field finch flint forest fossil garden ' +
  'ginger glacier granite grove harbor harvest hazel heron hollow indigo iris island ivory jade jasmine kettle lagoon ' +
  'lantern lemon lilac linen lotus magnet maple marble meadow melon mirror mist moss nectar nutmeg oasis ocean olive ' +
  'onyx opal orchard otter paper pearl pepper pine plum pollen prairie quartz quill rabbit raven reed ridge river robin ' +
  'rocket saffron sage sail salmon sandal silver sparrow spruce summit swan tablet thistle thunder tiger topaz tulip ' +
  'tunnel valley velvet violet walnut willow window winter zephyr'
).split(' ')
