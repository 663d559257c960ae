using System.Globalization;
using System.Text;
using Provenance.Exports.Records;

namespace Provenance.Exports.Formats.Prov;

/// <summary>PROV-N, the notation of PROV for people.</summary>
internal sealed class ProvNFormat() : TextFormat("provn", "text/provenance-notation; charset=\"UTF-8\"")
{
    protected override void Begin(ExportHeader header, StringBuilder text)
    {
        text.Append("document\n");
        foreach (var (prefix, name) in ProvSentences.Prefixes(header))
        {
            text.Append($"  prefix {prefix} <{name}>\n");
        }

        text.Append('\n');
        Write(ProvSentences.Of(header), text);
    }

    protected override void Add(ExportRecord record, ExportHeader header, Once seen, StringBuilder text)
    {
        foreach (var sentence in ProvSentences.NewOf(record, seen))
        {
            Write(sentence, text);
        }
    }

    protected override void End(StringBuilder text) => text.Append("endDocument\n");

    private static void Write(ProvItem item, StringBuilder text)
    {
        text.Append($"  {item.Kind}(");
        if (item.Id is not null)
        {
            text.Append(item.Id).Append(item.Arguments.Count > 0 ? "; " : "");
        }

        text.AppendJoin(", ", item.Arguments.Select(argument => argument.Name?.ToString() ?? "-"));
        if (item.Attributes.Count > 0)
        {
            text.Append(", [")
                .AppendJoin(", ", item.Attributes.Select(pair => $"{pair.Name}={Literal(pair.Value)}"))
                .Append(']');
        }

        text.Append(")\n");
    }

    private static string Literal(object value) => value switch
    {
        ProvName name => $"'{name}'",
        bool truth => $"\"{(truth ? "true" : "false")}\" %% xsd:boolean",
        int number => number.ToString(CultureInfo.InvariantCulture),
        _ => QuotedText.Of((string)value),
    };
}
