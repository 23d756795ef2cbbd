import 'htmx.org'
import { EditorBehaviour } from './behaviours/editor-behaviour.ts'
import { OpenDialog } from './behaviours/open-dialog.ts'
import { WorkbenchBehaviour } from './behaviours/workbench-behaviour.ts'
import { FileDrop } from './behaviours/file-drop.ts'
import { start } from './behaviours/behaviour.ts'

start({
  editor: EditorBehaviour,
  workbench: WorkbenchBehaviour,
  'open-dialog': OpenDialog,
  'file-drop': FileDrop,
})
