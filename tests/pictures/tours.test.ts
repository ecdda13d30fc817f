import { recoveryTour } from './recoveryTour.ts'
import { takeTour } from './takePictures.ts'
import { workshopTour } from './workshopTour.ts'

takeTour(workshopTour)
takeTour(recoveryTour)
