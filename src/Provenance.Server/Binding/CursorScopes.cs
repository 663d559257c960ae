using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Provenance.Data.Readers.Paging;
using Provenance.Domain.Changes;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution;
using Provenance.Server.Errors;
using Provenance.Server.Networks;
using Provenance.Server.Reliance;
using Provenance.Server.Sources;

namespace Provenance.Server.Binding;

/// <summary>
/// The lists that cursors are good for: a cursor is accepted by the field that gave it, of the same parent and with the
/// same arguments but for those of the page.
/// </summary>
internal static class CursorScopes
{
    private static readonly string[] _pageArguments = ["first", "after", "last", "before"];

    /// <summary>The field and its arguments, as a text that no other list has.</summary>
    public static string ListOf(FieldCall call)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartArray();
            json.WriteStringValue(call.Field.Definition.Name);
            foreach (var (name, value) in call.Arguments.OrderBy(argument => argument.Key, StringComparer.Ordinal))
            {
                if (value is not null && !_pageArguments.Contains(name))
                {
                    json.WriteStringValue(name);
                    Write(json, value);
                }
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(text.ToArray());
    }

    /// <summary>
    /// The place that a cursor marks, without what it begins with; null if none is given. The field is in error on each
    /// parent whose list did not give the cursor.
    /// </summary>
    public static string? PlaceIn(FieldCall call, string argument, string? cursor)
    {
        if (cursor is null)
        {
            return null;
        }

        var list = ListOf(call);
        var refusal = BadInput.Because($"Argument \"{argument}\" is \"{cursor}\", which is no cursor of this list: one "
            + "would be accepted that the same field gave, of the same record and with the same arguments.");
        var isOf = call.Parents
            .Select(parent => cursor.StartsWith(new CursorScope(list, IdOf(parent)).Prefix, StringComparison.Ordinal))
            .ToList();
        if (!isOf.Contains(true))
        {
            throw refusal;
        }

        for (var parent = 0; parent < isOf.Count; parent++)
        {
            if (!isOf[parent])
            {
                call.Fail(parent, new GraphQLError(refusal.Message) { Extensions = refusal.Extensions });
            }
        }

        return cursor[CursorScope.PrefixLength..];
    }

    private static object? IdOf(object parent) => parent switch
    {
        Source source => source.Id,
        Document document => document.Id,
        Claim claim => claim.Id,
        Question question => question.Id,
        Statement statement => statement.Id,
        Change change => change.Id,
        SourceLinkEdge edge => edge.Key,
        ReliedUponSourceEdge edge => edge.Key,
        NetworkEdge edge => edge.Link.Key,
        _ => null,
    };

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case IReadOnlyDictionary<string, object?> fields:
                json.WriteStartObject();
                foreach (var (name, field) in fields.OrderBy(each => each.Key, StringComparer.Ordinal))
                {
                    json.WritePropertyName(name);
                    Write(json, field);
                }

                json.WriteEndObject();
                break;
            case IEnumerable items and not string:
                json.WriteStartArray();
                foreach (var item in items)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            case DateTimeOffset moment:
                json.WriteStringValue(moment);
                break;
            default:
                json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }
}
