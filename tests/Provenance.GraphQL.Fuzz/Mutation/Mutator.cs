using System.Text;
using Provenance.GraphQL.Fuzz.Generation;

namespace Provenance.GraphQL.Fuzz.Mutation;

/// <summary>Changes a text in one to a few places: in its characters, its tokens, its syntax tree or its bytes.</summary>
internal static class Mutator
{
    /// <summary>No text grows beyond this by being mutated.</summary>
    public const int MaxLength = 50_000;

    /// <summary>The text changed; <paramref name="other"/> gives parts to put in.</summary>
    public static string Mutate(Dice dice, string text, string other)
    {
        for (var times = 1 + dice.Few(5); times > 0; times--)
        {
            text = dice.Below(8) switch
            {
                0 or 1 => CharacterMutation.Mutate(dice, text),
                2 or 3 or 4 => TokenMutation.Mutate(dice, text, other),
                5 or 6 => TreeMutation.Mutate(dice, text, other),
                _ => Encoding.UTF8.GetString(ByteMutation.Mutate(dice, Encoding.UTF8.GetBytes(text))),
            };
            text = text.Length > MaxLength ? text[..MaxLength] : text;
        }

        return text;
    }
}
