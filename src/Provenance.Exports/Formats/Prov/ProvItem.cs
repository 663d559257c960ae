namespace Provenance.Exports.Formats.Prov;

/// <summary>One sentence of PROV-DM.</summary>
/// <param name="Kind">What it says: <c>entity</c>, <c>wasDerivedFrom</c>.</param>
/// <param name="Id">Its own name; null for a relation without one.</param>
/// <param name="Arguments">The names of what it relates, with the parameters that PROV-JSON has for them; a null name is
/// left open.</param>
/// <param name="Attributes">What else is known.</param>
internal sealed record ProvItem(
    string Kind,
    ProvName? Id,
    IReadOnlyList<(string Parameter, ProvName? Name)> Arguments,
    IReadOnlyList<(string Name, object Value)> Attributes);
