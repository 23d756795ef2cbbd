import type { SampleArticle } from './sample-article.ts'
import { communityCanteens } from './articles/community-canteens.ts'
import { grainSiloLibrary } from './articles/grain-silo-library.ts'
import { metroLine } from './articles/metro-line.ts'
import { newYearPrints } from './articles/new-year-prints.ts'
import { oldShipyard } from './articles/old-shipyard.ts'
import { oneWindow } from './articles/one-window.ts'
import { riversideMarathon } from './articles/riverside-marathon.ts'
import { wetlandOfEgrets } from './articles/wetland-of-egrets.ts'
import { youthHostels } from './articles/youth-hostels.ts'

/** The articles of the sample desk: at least one at every stage of the road. */
export const SAMPLE_ARTICLES: readonly SampleArticle[] = [
  oldShipyard,
  communityCanteens,
  oneWindow,
  newYearPrints,
  riversideMarathon,
  metroLine,
  wetlandOfEgrets,
  grainSiloLibrary,
  youthHostels,
]
