import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts')

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // A page is the same for whoever reads it: what it tells of itself stands at its head for everybody, not only for robots.
  htmlLimitedBots: /.*/,
  serverExternalPackages: [
    // Its grammar does not survive being bundled and minified: it then reads no date.
    'edtf',
    'exceljs',
    'opencc-js',
    '@node-rs/argon2',
    '@resvg/resvg-js',
    '@prisma/adapter-pg',
    '@prisma/client',
    'pg',
    'pino',
    'rate-limiter-flexible',
  ],
  // Types are checked by `npm run check`; checking them again would double the time of the first start.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    globalNotFound: true,
    authInterrupts: true,
    // The limit of lib/server/body-limit.ts, which is the one that answers.
    serverActions: { bodySizeLimit: '4mb' },
  },
}

export default withNextIntl(config)
