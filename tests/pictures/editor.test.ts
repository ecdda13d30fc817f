import { editorScreens } from './editorScreens.ts'
import { takeEach } from './takePictures.ts'

takeEach(editorScreens)
