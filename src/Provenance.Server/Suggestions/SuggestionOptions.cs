using Microsoft.Extensions.Options;
using Provenance.Attribution.LanguageModel;
using Provenance.Attribution.Learning;
using Provenance.GraphQL.AspNetCore;
using Provenance.Server.Hosting;

namespace Provenance.Server.Suggestions;

/// <summary>The section <c>Suggestions</c> of the settings: what suggests passages beside the rules.</summary>
internal sealed class SuggestionOptions
{
    private const string Section = "Suggestions";

    /// <summary>The file of a model that <c>train</c> wrote; null, the default, for the rules alone.</summary>
    public string? Model { get; set; }

    /// <summary>The language model that is asked too; off by default.</summary>
    public LanguageModelOptions LanguageModel { get; set; } = new();

    /// <summary>Reads the settings.</summary>
    /// <exception cref="OptionsValidationException">Something in them is unknown or out of its range.</exception>
    public static SuggestionOptions Of(IConfiguration configuration)
    {
        var options = SettingsSection.Read<SuggestionOptions>(configuration, Section);

        List<string> faults = [.. options.LanguageModel.Faults($"{Section}:LanguageModel")];
        var ends = configuration.GetValue("GraphQL:Timeout", new GraphQLServerOptions().Timeout);
        if (options.LanguageModel.IsOn && options.LanguageModel.Timeout >= ends)
        {
            faults.Add(
                $"{Section}:LanguageModel:Timeout is {options.LanguageModel.Timeout}, and a request ends after {ends}: less "
                + "would be accepted, or a longer GraphQL:Timeout.");
        }

        return faults.Count == 0
            ? options
            : throw new OptionsValidationException(Section, typeof(SuggestionOptions), faults);
    }

    /// <summary>Loads the model that the settings name; null if they name none.</summary>
    /// <exception cref="OptionsValidationException">The file is no model that can be used.</exception>
    public AttributionModel? LoadModel()
    {
        if (string.IsNullOrWhiteSpace(Model))
        {
            return null;
        }

        var (model, fault) = ModelFiles.Read(Model);
        return model ?? throw new OptionsValidationException(
            Section, typeof(SuggestionOptions), [$"{Section}:Model: {fault}"]);
    }
}
