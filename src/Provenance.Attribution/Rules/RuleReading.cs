using Provenance.Attribution.Phrases;

namespace Provenance.Attribution.Rules;

/// <summary>A text with what the rules find in it.</summary>
internal sealed class RuleReading
{
    public RuleReading(Grammar grammar)
    {
        Grammar = grammar;
        Phrases = new(grammar);
        Subjects subjects = new(grammar, Phrases);
        VerbGroups verbs = new(grammar, subjects, Phrases);
        foreach (var sentence in grammar.Article.Sentences)
        {
            Clause clause = new(grammar, Phrases, subjects, verbs, sentence);
            Clauses.Add(clause);
            Candidates.AddRange(Selection.Of(clause, Chains.Of(clause, Rules.Candidates.Of(clause))));
        }
    }

    public Grammar Grammar { get; }

    public NounPhrases Phrases { get; }

    /// <summary>The sentences, in order.</summary>
    public List<Clause> Clauses { get; } = [];

    /// <summary>What the rules suggest, in the order of the text.</summary>
    public List<Candidate> Candidates { get; } = [];
}
