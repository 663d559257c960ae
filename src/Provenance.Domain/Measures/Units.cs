using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using UnitsNet;

namespace Provenance.Domain.Measures;

/// <summary>The units that are known: counts and shares, the currencies of ISO 4217, and the physical units of
/// UnitsNet.</summary>
public static class Units
{
    private static readonly FrozenDictionary<string, UnitFamily> _physical = new[]
    {
        UnitFamily.Length, UnitFamily.Area, UnitFamily.Volume, UnitFamily.Mass, UnitFamily.Temperature,
        UnitFamily.Energy, UnitFamily.Power, UnitFamily.Speed, UnitFamily.Duration,
    }.ToFrozenDictionary(family => family.ToString());

    /// <summary>Words for units of which UnitsNet has no such name.</summary>
    private static readonly FrozenDictionary<string, string> _words = new Dictionary<string, string>
    {
        ["%"] = Unit.Percent,
        ["CELSIUS"] = "DEGREE_CELSIUS",
        ["FAHRENHEIT"] = "DEGREE_FAHRENHEIT",
        ["YEAR"] = "YEAR365",
        ["MONTH"] = "MONTH30",
        ["TON"] = "TONNE",
        ["KM/H"] = "KILOMETER_PER_HOUR",
        ["MPH"] = "MILE_PER_HOUR",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Unit> _byCode =
        All().DistinctBy(unit => unit.Code).ToFrozenDictionary(unit => unit.Code);

    private static readonly FrozenDictionary<string, Unit> _bySymbol = _byCode.Values
        .Where(unit => unit.Physical is not null && unit.Symbol.Length > 0)
        .OrderBy(unit => unit.Family).ThenBy(unit => unit.Code.Length)
        .DistinctBy(unit => unit.Symbol)
        .ToFrozenDictionary(unit => unit.Symbol);

    /// <summary>The unit of a code, of its plural or of its symbol: KILOMETER, kilometres, km; null when there is
    /// none.</summary>
    public static Unit? Find(string text)
    {
        if (_byCode.TryGetValue(text, out var unit) || _bySymbol.TryGetValue(text, out unit))
        {
            return unit;
        }
        var word = text.Trim().ToUpperInvariant().Replace(' ', '_').Replace('-', '_')
            .Replace("METRE", "METER", StringComparison.Ordinal).Replace("LITRE", "LITER", StringComparison.Ordinal);
        string[] spellings = [word, word.TrimEnd('S'), Singular(word)];
        return spellings.Select(spelling => _words.GetValueOrDefault(spelling, spelling))
            .Select(code => _byCode.GetValueOrDefault(code))
            .FirstOrDefault(found => found is not null);
    }

    /// <summary>The unit of a code that is known.</summary>
    public static Unit Of(string code) => _byCode[code];

    /// <summary>The families of units in which a quantity can be given.</summary>
    public static IReadOnlyList<UnitFamily> FamiliesOf(QuantityKind kind) => kind switch
    {
        QuantityKind.Persons or QuantityKind.Items => [UnitFamily.Persons, UnitFamily.Items],
        QuantityKind.Share or QuantityKind.Rate => [UnitFamily.Ratio],
        QuantityKind.Rank or QuantityKind.Number => [UnitFamily.Number],
        _ => [Enum.Parse<UnitFamily>(kind.ToString())],
    };

    /// <summary>Units of a family, for a message: "EUR, USD or another code of ISO 4217".</summary>
    public static string Named(UnitFamily family) => family switch
    {
        UnitFamily.Persons => Unit.Persons,
        UnitFamily.Items => Unit.Items,
        UnitFamily.Ratio => $"{Unit.Ratio} or {Unit.Percent}",
        UnitFamily.PercentagePoints => Unit.PercentagePoints,
        UnitFamily.Number => Unit.Number,
        UnitFamily.Date => Unit.Date,
        UnitFamily.Money => "EUR, USD or another currency of ISO 4217",
        UnitFamily.Length => "METER, KILOMETER, MILE or another unit of length",
        UnitFamily.Area => "SQUARE_KILOMETER, HECTARE, ACRE or another unit of area",
        UnitFamily.Volume => "LITER, CUBIC_METER or another unit of volume",
        UnitFamily.Mass => "KILOGRAM, TONNE, POUND or another unit of mass",
        UnitFamily.Temperature => "DEGREE_CELSIUS, DEGREE_FAHRENHEIT or KELVIN",
        UnitFamily.Energy => "KILOWATT_HOUR, JOULE or another unit of energy",
        UnitFamily.Power => "KILOWATT, MEGAWATT or another unit of power",
        UnitFamily.Speed => "KILOMETER_PER_HOUR, MILE_PER_HOUR or another unit of speed",
        _ => "HOUR, DAY, WEEK, MONTH30, YEAR365 or another unit of time",
    };

    private static string Singular(string word) =>
        string.Join('_', word.Split('_').Select((part, place) => place == 0 ? part.TrimEnd('S') : part))
            .Replace("FEET", "FOOT", StringComparison.Ordinal).Replace("INCHE", "INCH", StringComparison.Ordinal)
            .Replace("DEGREES_", "DEGREE_", StringComparison.Ordinal);

    private static IEnumerable<Unit> All() =>
    [
        new() { Code = Unit.Persons, Family = UnitFamily.Persons, Factor = 1 },
        new() { Code = Unit.Items, Family = UnitFamily.Items, Factor = 1 },
        new() { Code = Unit.Ratio, Family = UnitFamily.Ratio, Factor = 1, Symbol = "%" },
        new() { Code = Unit.Percent, Family = UnitFamily.Ratio, Factor = 0.01m, Symbol = "%" },
        new()
        {
            Code = Unit.PercentagePoints,
            Family = UnitFamily.PercentagePoints,
            Factor = 1,
            Symbol = "percentage points",
        },
        new() { Code = Unit.Number, Family = UnitFamily.Number, Factor = 1 },
        new() { Code = Unit.Date, Family = UnitFamily.Date, Factor = 1 },
        .. Currencies.Codes.Select(code => new Unit
        {
            Code = code,
            Family = UnitFamily.Money,
            Factor = 1,
            Symbol = code,
        }),
        .. Quantity.Infos.Where(quantity => _physical.ContainsKey(quantity.Name)).SelectMany(
            quantity => quantity.UnitInfos,
            (quantity, unit) => new Unit
            {
                Code = JsonNamingPolicy.SnakeCaseUpper.ConvertName(unit.Name),
                Family = _physical[quantity.Name],
                Symbol = UnitAbbreviationsCache.Default.GetDefaultAbbreviation(
                    unit.Value.GetType(), System.Convert.ToInt32(unit.Value, CultureInfo.InvariantCulture),
                    CultureInfo.InvariantCulture),
                Physical = unit.Value,
            }),
    ];
}
