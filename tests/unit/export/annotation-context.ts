/**
 * The terms of http://www.w3.org/ns/anno.jsonld that the export uses, as the Web Annotation Vocabulary defines them
 * (https://www.w3.org/TR/annotation-vocab/#json-ld-context), so that no test needs a network.
 */
const link = (id: string) => ({ '@id': id, '@type': '@id' });
const count = (id: string) => ({ '@id': id, '@type': 'xsd:nonNegativeInteger' });

export const annotationContext = {
  '@context': {
    oa: 'http://www.w3.org/ns/oa#',
    as: 'http://www.w3.org/ns/activitystreams#',
    foaf: 'http://xmlns.com/foaf/0.1/',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    schema: 'http://schema.org/',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    id: link('@id'),
    type: link('@type'),
    Annotation: 'oa:Annotation',
    AnnotationCollection: 'as:OrderedCollection',
    AnnotationPage: 'as:OrderedCollectionPage',
    Software: 'as:Application',
    SpecificResource: 'oa:SpecificResource',
    TextPositionSelector: 'oa:TextPositionSelector',
    TextQuoteSelector: 'oa:TextQuoteSelector',
    describing: 'oa:describing',
    body: link('oa:hasBody'),
    target: link('oa:hasTarget'),
    source: link('oa:hasSource'),
    selector: link('oa:hasSelector'),
    generator: link('as:generator'),
    first: link('as:first'),
    items: { '@id': 'as:items', '@type': '@id', '@container': '@list' },
    motivation: { '@id': 'oa:motivatedBy', '@type': '@vocab' },
    exact: 'oa:exact',
    prefix: 'oa:prefix',
    suffix: 'oa:suffix',
    start: count('oa:start'),
    end: count('oa:end'),
    total: count('as:totalItems'),
    startIndex: count('as:startIndex'),
    name: 'foaf:name',
    label: 'rdfs:label',
  },
};
