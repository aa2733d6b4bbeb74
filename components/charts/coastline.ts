import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type GeoStream, geoMercator, geoPath } from 'd3-geo'
import type { MultiPolygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

/** West, south, east, north in degrees. */
export type Box = readonly [number, number, number, number]

export type Coastline = {
  /** The land as an SVG path. */
  path: string
  width: number
  height: number
  point: (lon: number, lat: number) => [number, number]
  /** Pixels of one kilometre in the middle of the map. */
  kilometre: number
}

type Detail = '10m' | '50m' | '110m'
const polygons = new Map<Detail, Position[][][]>()

function readPolygons(detail: Detail): Position[][][] {
  const known = polygons.get(detail)
  if (known) return known
  const file = join(/* turbopackIgnore: true */ process.cwd(), `node_modules/world-atlas/land-${detail}.json`)
  const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology<{ land: GeometryCollection }>
  const read = feature(topology, topology.objects.land).features.flatMap(({ geometry }) => {
    if (geometry.type === 'MultiPolygon') return geometry.coordinates
    return geometry.type === 'Polygon' ? [geometry.coordinates] : []
  })
  polygons.set(detail, read)
  return read
}

/** Whether land lies in a box and is not smaller than can be seen. @param smallest degrees */
const isSeen =
  ([west, south, east, north]: Box, smallest: number) =>
  (polygon: Position[][]) => {
    const ring = polygon[0] ?? []
    const lons = ring.map(([lon = 0]) => lon)
    const lats = ring.map(([, lat = 0]) => lat)
    const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b), Infinity)
    const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity)
    const inside = most(lons) >= west && least(lons) <= east && most(lats) >= south && least(lats) <= north
    return inside && Math.max(most(lons) - least(lons), most(lats) - least(lats)) >= smallest
  }

/** Pixels that a point of the coast lies from the one before it: what is nearer is not seen. */
const apart = 0.8

/** Leaves out points that nobody can tell from the one before: a coast of a continent has hundreds of thousands. */
function thinned(sink: GeoStream): GeoStream {
  let last: readonly [number, number] | null = null
  return {
    point(x, y) {
      if (last && Math.hypot(x - last[0], y - last[1]) < apart) return
      last = [x, y]
      sink.point(x, y)
    },
    lineStart() {
      last = null
      sink.lineStart()
    },
    lineEnd: () => sink.lineEnd(),
    polygonStart: () => sink.polygonStart(),
    polygonEnd: () => sink.polygonEnd(),
  }
}

const drawn = new Map<string, Coastline>()
const keptMaps = 50

/**
 * The coast within a box, in Mercator's projection: Natural Earth's land, no borders of any sort.
 * @param width of the drawing in pixels; its height follows from the box
 */
export function coastline(box: Box, width: number): Coastline {
  const key = `${box} ${width}`
  const known = drawn.get(key)
  if (known) return known
  const [west, south, east, north] = box
  const corners = {
    type: 'MultiPoint' as const,
    coordinates: [
      [west, south],
      [east, north],
    ],
  }
  const unit = geoMercator().fitWidth(width, corners)
  const [, top = 0] = unit([west, north]) ?? []
  const [, bottom = 0] = unit([west, south]) ?? []
  const height = Math.round(bottom - top)
  const projection = geoMercator().fitExtent(
    [
      [0, 0],
      [width, height],
    ],
    corners,
  )
  const clipped = geoMercator()
    .scale(projection.scale())
    .translate(projection.translate())
    .clipExtent([
      [0, 0],
      [width, height],
    ])
  const detail = east - west > 40 ? '110m' : east - west > 16 ? '50m' : '10m'
  const seen = isSeen(box, ((east - west) / width) * apart * 2)
  const land: MultiPolygon = { type: 'MultiPolygon', coordinates: readPolygons(detail).filter(seen) }
  const map: Coastline = {
    path: geoPath({ stream: (sink) => clipped.stream(thinned(sink)) }).digits(1)(land) ?? '',
    width,
    height,
    point: (lon, lat) => projection([lon, lat]) ?? [0, 0],
    kilometre: kilometreAt(projection, (west + east) / 2, (south + north) / 2),
  }
  if (drawn.size >= keptMaps) drawn.clear()
  drawn.set(key, map)
  return map
}

const kilometresOfDegree = 111.2

function kilometreAt(
  projection: (at: [number, number]) => [number, number] | null,
  lon: number,
  lat: number,
) {
  const [, a = 0] = projection([lon, lat - 0.5]) ?? []
  const [, b = 0] = projection([lon, lat + 0.5]) ?? []
  return (a - b) / kilometresOfDegree
}

/** A box around points with a margin, not narrower than some degrees and not too flat or tall to read. */
export function boxAround(points: readonly { lon: number; lat: number }[]): Box {
  const lons = points.map(({ lon }) => lon)
  const lats = points.map(({ lat }) => lat)
  const grown = (values: number[]): [number, number] => {
    const [low, high] = [Math.min(...values), Math.max(...values)]
    const margin = Math.max((high - low) * 0.14, 0.5)
    return [low - margin, high + margin]
  }
  const [west, east] = grown(lons)
  const [south, north] = grown(lats)
  const short = Math.max((north - south) * 0.75 - (east - west), 0) / 2
  const low = Math.max((east - west) * 0.7 - (north - south), 0) / 2
  const fixed = (value: number) => Math.round(value * 100) / 100
  return [
    fixed(west - short),
    fixed(Math.max(south - low, -80)),
    fixed(east + short),
    fixed(Math.min(north + low, 80)),
  ]
}
