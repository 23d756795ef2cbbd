import 'htmx.org'
import { start } from './behaviours/behaviour.ts'
import { EditorBehaviour } from './behaviours/editor-behaviour.ts'
import { FileDrop } from './behaviours/file-drop.ts'
import { MapKeys } from './behaviours/map-keys.ts'
import { OpenDialog } from './behaviours/open-dialog.ts'
import { PairingBehaviour } from './behaviours/pairing-behaviour.ts'
import { Pop } from './behaviours/pop.ts'
import { SentenceLights } from './behaviours/sentence-lights.ts'
import { WorkbenchBehaviour } from './behaviours/workbench-behaviour.ts'
import { watchSession } from './desk/answers.ts'

watchSession()
start({
  editor: EditorBehaviour,
  workbench: WorkbenchBehaviour,
  pairing: PairingBehaviour,
  'map-keys': MapKeys,
  'open-dialog': OpenDialog,
  'file-drop': FileDrop,
  pop: Pop,
  'sentence-lights': SentenceLights,
})
