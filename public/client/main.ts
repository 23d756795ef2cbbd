import 'htmx.org'
import { Answering } from './behaviours/answering.ts'
import { start } from './behaviours/behaviour.ts'
import { EditorBehaviour } from './behaviours/editor-behaviour.ts'
import { FileDrop } from './behaviours/file-drop.ts'
import { LiveBehaviour } from './behaviours/live-behaviour.ts'
import { MapKeys } from './behaviours/map-keys.ts'
import { OpenDialog } from './behaviours/open-dialog.ts'
import { PairingBehaviour } from './behaviours/pairing-behaviour.ts'
import { Pop } from './behaviours/pop.ts'
import { SentenceLights } from './behaviours/sentence-lights.ts'
import { SplitBehaviour } from './behaviours/split-behaviour.ts'
import { WorkbenchBehaviour } from './behaviours/workbench-behaviour.ts'
import { Mentions } from './behaviours/mentions.ts'
import { TalkBehaviour } from './behaviours/talk-behaviour.ts'
import { TalkLights } from './behaviours/talk-lights.ts'
import { Suggesting } from './behaviours/suggesting.ts'
import { watchSession } from './desk/answers.ts'

watchSession()
start({
  answering: Answering,
  editor: EditorBehaviour,
  workbench: WorkbenchBehaviour,
  pairing: PairingBehaviour,
  split: SplitBehaviour,
  'map-keys': MapKeys,
  'open-dialog': OpenDialog,
  'file-drop': FileDrop,
  live: LiveBehaviour,
  pop: Pop,
  'sentence-lights': SentenceLights,
  mentions: Mentions,
  suggesting: Suggesting,
  talk: TalkBehaviour,
  'talk-lights': TalkLights,
})
