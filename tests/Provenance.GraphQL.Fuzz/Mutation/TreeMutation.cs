using Provenance.GraphQL.Fuzz.Generation;
using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Fuzz.Mutation;

/// <summary>Deletes, doubles or replaces the text of syntax nodes, mostly by others of their kind: the result is often still
/// a document, and wrong in what it means.</summary>
internal static class TreeMutation
{
    public static string Mutate(Dice dice, string text, string other)
    {
        var nodes = Nodes(text);
        if (nodes is [])
        {
            return text;
        }

        var node = dice.Pick(nodes);
        var place = node.Location!;
        var donors = dice.Chance(70) ? nodes : Nodes(other);
        var alike = donors.Where(donor => donor.GetType() == node.GetType()).ToList();
        var donor = alike is [] || dice.Chance(10) ? node : dice.Pick(alike);
        return dice.Below(5) switch
        {
            0 => text.Remove(place.Start, place.End - place.Start),
            1 => text.Insert(place.End, $" {TextOf(donor)}"),
            _ => $"{text.AsSpan(0, place.Start)}{TextOf(donor)}{text.AsSpan(place.End)}",
        };
    }

    private static string TextOf(SyntaxNode node) => node.Location!.Source.Body[node.Location.Start..node.Location.End];

    private static List<SyntaxNode> Nodes(string text)
    {
        var nodes = new List<SyntaxNode>();
        if (GraphQLParser.Parse(new SourceText(text)).Document is { } document)
        {
            Collect(document, nodes);
        }

        return nodes;
    }

    private static void Collect(SyntaxNode node, List<SyntaxNode> nodes)
    {
        foreach (var child in node.Children)
        {
            if (child.Location is not null)
            {
                nodes.Add(child);
            }

            Collect(child, nodes);
        }
    }
}
