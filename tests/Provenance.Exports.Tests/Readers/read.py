"""Reads a file of an export by libraries that others wrote, and prints what it says of citations as JSON: for each passage that
shows one, who rests on whom, how, and by which words. Takes the format and the file."""

import csv
import json
import subprocess
import sys


def row(citing, cited, relation, passage, start, end):
    return [*citing, *cited, relation, passage, int(start), int(end)]


def first(*texts):
    return next((text for text in texts if text), None)


def read_csv(path):
    def text(cell):
        return cell[1:] if cell.startswith("'") else cell

    with open(path, encoding="utf-8-sig", newline="") as file:
        for line in csv.DictReader(file, strict=True):
            cells = {name: text(cell) for name, cell in line.items()}
            ends = (
                [cells[f"{end}_source_name"], first(cells[f"{end}_document_title"], cells[f"{end}_document_description"]),
                 first(cells[f"{end}_claim_proposition"])]
                for end in ("citing", "cited"))
            yield row(*ends, cells["relation"], cells["evidence_text"], cells["evidence_start"], cells["evidence_end"])


def read_jsonl(path):
    def end(statement):
        document = statement["document"] or {}
        return [statement["source"]["name"], first(document.get("title"), document.get("description")),
                (statement["claim"] or {}).get("proposition")]

    with open(path, encoding="utf-8", newline="\n") as file:
        lines = [json.loads(line) for line in file]
    assert lines[0]["record"] == "export"
    for citation in lines[1:]:
        for evidence in citation["evidence"]:
            span = evidence["span"]
            yield row(end(citation["citing"]), end(citation["cited"]), citation["relation"], span["text"], span["start"],
                      span["end"])


def read_prov_json(path):
    from prov.model import ProvAttribution, ProvDerivation, ProvDocument, ProvSpecialization

    document = ProvDocument.deserialize(path, format="json")

    def values(record, name):
        return [value for attribute, value in record.attributes if str(attribute) == name]

    def one(record, name):
        return next(iter(values(record, name)), None) if record is not None else None

    records = {str(record.identifier): record for record in document.get_records() if record.is_element()}
    agents, claims = {}, {}
    for relation in document.get_records(ProvAttribution):
        entity, agent = (str(value) for _, value in relation.formal_attributes[:2])
        agents[entity] = one(records[agent], "prov:label")
    for relation in document.get_records(ProvSpecialization):
        specific, general = (str(value) for _, value in relation.formal_attributes[:2])
        claims[specific] = one(records[general], "prov:value")

    def end(name):
        held = one(records[name], "api:document")
        return [agents[name], one(records.get(str(held)), "prov:label"), claims.get(name)]

    for relation in document.get_records(ProvDerivation):
        if relation.identifier is not None and str(relation.identifier).startswith("citation:"):
            citing, cited = (str(value) for _, value in relation.formal_attributes[:2])
            for evidence in values(relation, "api:evidence"):
                passage = records[str(evidence)]
                assert one(passage, "prov:value") in values(relation, "api:passage")
                yield row(end(citing), end(cited), one(relation, "api:relation"), one(passage, "prov:value"),
                          one(passage, "api:start"), one(passage, "api:end"))


def read_rdf(path, syntax, quotations):
    import rdflib

    graph = rdflib.Graph().parse(path, format=syntax)
    terms = dict(graph.namespaces())
    api = rdflib.Namespace(str(terms["api"]))
    cito, dcterms = rdflib.Namespace(str(terms["cito"])), rdflib.Namespace("http://purl.org/dc/terms/")

    def text(subject, *properties):
        found = (graph.value(subject, each) for each in properties) if subject is not None else ()
        return first(*(str(value) for value in found if value is not None))

    for citation in graph.subjects(rdflib.RDF.type, cito.Citation):
        for passage, start, stop in quotations(graph, citation):
            ends = []
            for each in (cito.hasCitingEntity, cito.hasCitedEntity):
                statement = graph.value(citation, each)
                source, held, claim = OF_STATEMENT[syntax](graph, statement)
                ends.append([text(source, rdflib.FOAF.name, SCHEMA.name),
                             text(held, dcterms.title, SCHEMA.headline, dcterms.description, SCHEMA.description),
                             text(claim, rdflib.RDFS.label, SCHEMA.text)])
            yield row(*ends, str(graph.value(citation, api.relation)), str(passage), int(start), int(stop))


def turtle_statement(graph, statement):
    import rdflib

    return (graph.value(statement, rdflib.PROV.wasAttributedTo), graph.value(statement, rdflib.DCTERMS.isPartOf),
            graph.value(statement, rdflib.PROV.specializationOf))


def turtle_quotations(graph, citation):
    import rdflib

    oa = rdflib.Namespace("http://www.w3.org/ns/oa#")
    for annotation in graph.subjects(oa.hasBody, citation):
        selectors = list(graph.objects(graph.value(annotation, oa.hasTarget), oa.hasSelector))
        found = {name: next(value for value in (graph.value(each, oa[name]) for each in selectors) if value is not None)
                 for name in ("exact", "start", "end")}
        yield found["exact"], found["start"], found["end"]


def json_ld_statement(graph, statement):
    return graph.value(statement, SCHEMA.author), graph.value(statement, SCHEMA.isPartOf), graph.value(
        statement, SCHEMA.exampleOfWork)


def json_ld_quotations(graph, citation):
    import rdflib

    oa = rdflib.Namespace("http://www.w3.org/ns/oa#")
    for quotation in graph.objects(citation, SCHEMA.hasPart):
        assert (quotation, rdflib.RDF.type, SCHEMA.Quotation) in graph
        yield graph.value(quotation, SCHEMA.text), graph.value(quotation, oa.start), graph.value(quotation, oa.end)


def read_graphml(path):
    import networkx

    graph = networkx.read_graphml(path, force_multigraph=True)
    for citing, cited, edge in graph.edges(data=True):
        ends = ([graph.nodes[node]["source"], graph.nodes[node].get("document"), graph.nodes[node].get("claim")]
                for node in (citing, cited))
        yield row(*ends, edge["relation"], edge["passage"], edge["start"], edge["end"])


def read_dot(path):
    written = subprocess.run(["dot", "-Tdot_json", path], check=True, capture_output=True).stdout
    graph = json.loads(written)
    nodes = {node["_gvid"]: node for node in graph.get("objects", [])}

    def text(record, name):
        return record[name].replace("\\\\", "\\") if record.get(name) else None

    for edge in graph.get("edges", []):
        ends = ([text(nodes[edge[end]], name) for name in ("source", "document", "claim")] for end in ("tail", "head"))
        yield row(*ends, edge["relation"], text(edge, "passage"), edge["start"], edge["end"])


def read_feed(path):
    import feedparser

    with open(path, "rb") as file:
        feed = feedparser.parse(file.read(), sanitize_html=False, resolve_relative_uris=False)
    assert not feed.bozo, feed.bozo_exception
    for entry in feed.entries:
        yield [entry.id, entry.title, entry.summary, entry.link, entry.get("updated") or entry.published]


class Schema:
    """The words of schema.org."""

    def __getattr__(self, name):
        import rdflib

        return rdflib.URIRef(f"https://schema.org/{name}")


SCHEMA = Schema()
OF_STATEMENT = {"turtle": turtle_statement, "json-ld": json_ld_statement}
READERS = {
    "csv": read_csv,
    "jsonl": read_jsonl,
    "prov.json": read_prov_json,
    "ttl": lambda path: read_rdf(path, "turtle", turtle_quotations),
    "jsonld": lambda path: read_rdf(path, "json-ld", json_ld_quotations),
    "graphml": read_graphml,
    "dot": read_dot,
    "feed": read_feed,
}


def provn(path):
    """The PROV-N that the library writes of a PROV-JSON."""
    from prov.model import ProvDocument

    return ProvDocument.deserialize(path, format="json").get_provn()


if __name__ == "__main__":
    name, path = sys.argv[1:]
    print(json.dumps(provn(path) if name == "provn" else sorted(READERS[name](path), key=json.dumps)))
