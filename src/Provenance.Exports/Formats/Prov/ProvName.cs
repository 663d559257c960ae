namespace Provenance.Exports.Formats.Prov;

/// <summary>A qualified name: <c>document:D003</c>.</summary>
internal sealed record ProvName(string Prefix, string Local)
{
    public override string ToString() => $"{Prefix}:{Local}";
}
