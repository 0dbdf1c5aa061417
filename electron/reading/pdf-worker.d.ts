/** The worker's module is only loaded, so that it registers itself in this thread; nothing of it is called. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'
