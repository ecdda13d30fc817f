import { dialogScreens } from './dialogScreens.ts'
import { takeEach } from './takePictures.ts'

takeEach(dialogScreens)
