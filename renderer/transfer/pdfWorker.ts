// What reads a PDF runs beside the window, as a worker of its own.
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs'
