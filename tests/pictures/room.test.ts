import { roomScreens } from './roomScreens.ts'
import { takeEach } from './takePictures.ts'

takeEach(roomScreens)
