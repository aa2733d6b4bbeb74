/** Reads what Prisma's CLI passes to its engine. */
export function readArguments(args) {
  const read = { datamodels: [], datasource: {}, command: null }
  for (let i = 0; i < args.length; i++) {
    const name = args[i]
    if (name === '--version') {
      console.log('schema-engine-wasm')
      process.exit(0)
    }
    if (name === 'cli') {
      read.command = args[i + 1]
      break
    }
    if (name === '--datamodels') read.datamodels.push(args[++i])
    else if (name === '--datasource') read.datasource = JSON.parse(args[++i])
    else if (name === '--enabled-preview-features' || name === '--extension-types') i++
  }
  return read
}
