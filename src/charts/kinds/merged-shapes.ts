import { feature, mergeArcs } from 'topojson-client';
import type { Feature, MultiPolygon } from 'geojson';
import type { GeometryObject, Topology } from 'topojson-specification';

/**
 * The shape of each area, merged from the authorities that make it up.
 * @param areaOf area by authority; one without an area is not drawn
 * @param leftOut authorities that belong to an area and are not part of its shape, such as islands shown apart
 */
export function mergedShapes(
  topology: Topology,
  areaOf: ReadonlyMap<string, string>,
  leftOut: Iterable<string>,
): Map<string, Feature<MultiPolygon>> {
  const apart = new Set(leftOut);
  const members = new Map<string, GeometryObject[]>();
  for (const shape of geometriesOf(topology)) {
    const area = areaOf.get(String(shape.id));
    if (area === undefined || apart.has(String(shape.id))) continue;
    members.set(area, [...(members.get(area) ?? []), shape]);
  }
  return new Map(
    [...members].map(([area, parts]) => {
      const merged = mergeArcs(topology, parts as never) as unknown as GeometryObject;
      return [area, feature(topology, merged as never) as unknown as Feature<MultiPolygon>];
    }),
  );
}

function geometriesOf(topology: Topology): GeometryObject[] {
  const collection = topology.objects['authorities'];
  return collection?.type === 'GeometryCollection' ? (collection.geometries as GeometryObject[]) : [];
}
