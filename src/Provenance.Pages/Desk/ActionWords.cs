using System.Collections.Frozen;
using Provenance.Pages.Words;

namespace Provenance.Pages.Desk;

/// <summary>What was asked for when records were changed, in words.</summary>
internal static class ActionWords
{
    private static readonly FrozenDictionary<string, string> _words = new Dictionary<string, string>
    {
        ["IMPORT_CORPUS"] = "A corpus was imported",
        ["ADD_DOCUMENT"] = "A document was added",
        ["ADD_SOURCE"] = "A source was added",
        ["ADD_TO_SOURCE"] = "Something was added to a source",
        ["ADD_TO_DOCUMENT"] = "Something was added to a document",
        ["ADD_MEASURE"] = "A measure was added",
        ["ADD_POPULATION"] = "A population was added",
        ["ADD_PLACE"] = "A place was added",
        ["ADD_QUESTION"] = "A question was added",
        ["ADD_CLAIM"] = "A claim was added",
        ["RECORD_CITATION"] = "Who says what on whose word",
        ["RECORD_STATEMENT"] = "What a document says in its own voice",
        ["RETRACT_DOCUMENT"] = "A document was taken back by its publisher",
        ["RETRACT_STATEMENT"] = "A statement was taken back by its source",
        ["EXCLUDE_PASSAGE"] = "A passage was left out",
        ["LINK_CLAIMS"] = "Two claims were related",
        ["LINK_PASSAGES"] = "Two passages were related",
        ["ASSESS"] = "A rating",
        ["CORRECT"] = "A passage or a link was called wrong",
        ["MERGE_SOURCES"] = "Two sources were merged",
        ["UNMERGE_SOURCES"] = "A merge of sources was taken back",
        ["MERGE_CLAIMS"] = "Two claims were merged",
        ["UNMERGE_CLAIMS"] = "A merge of claims was taken back",
        ["MERGE_POPULATIONS"] = "Two populations were merged",
        ["UNMERGE_POPULATIONS"] = "A merge of populations was taken back",
        ["MERGE_PLACES"] = "Two places were merged",
        ["UNMERGE_PLACES"] = "A merge of places was taken back",
        ["MARK_NOT_THE_SAME"] = "Two records were marked as not the same",
        ["UNMARK_NOT_THE_SAME"] = "A mark that two are not the same was taken back",
        ["SET_ALIAS"] = "A source was given another name",
        ["CORRECT_SOURCE"] = "A source was put right",
        ["CORRECT_DOCUMENT"] = "A document was put right",
        ["CORRECT_POPULATION"] = "A population was put right",
        ["CORRECT_PLACE"] = "A place was put right",
        ["CORRECT_QUESTION"] = "A question was put right",
        ["CORRECT_CLAIM"] = "A claim was put right",
        ["UNDO"] = "A change was taken back",
    }.ToFrozenDictionary();

    /// <summary>The action in words; one without words of its own is spelt out.</summary>
    public static string Of(string action) => _words.TryGetValue(action, out var words) ? words : TokenWords.Heading(action);
}
