using Tongban.Forms.Contracts;
using Tongban.Kernel.Rules;

namespace Tongban.Server.Touring.Matters;

/// <summary>
/// Finds answers to every question that a form requires, from the form's own definition: fills what is missing in the order in
/// which it is asked, follows conditions, and where a rule between answers doesn't hold tries the answers that it speaks of.
/// </summary>
internal sealed class Answering(Matter matter, FormFacts facts, bool last)
{
    private const int Patience = 400;
    private readonly FormDefinition _form = matter.Form;
    private readonly Candidates _candidates = new(matter, facts, last);

    /// <param name="given">What is there before anybody types.</param>
    /// <param name="locked">Fields that the applicant can't change.</param>
    /// <returns>The answers, or null and why there are none for this applicant.</returns>
    public (FormData? Answers, string Why) Find(FormData given, IReadOnlySet<string> locked)
    {
        var data = given;
        for (var tries = 0; tries < Patience; tries++)
        {
            var faults = FormCheck.Whole(_form, FormView.Counted(_form, data, facts), facts);
            if (faults.Count == 0)
                return (data, "");
            if (Mend(data, faults[0].Path, locked) is not { } mended)
                return (null, $"{_form.Field(faults[0].Path)?.Label}：{faults[0].Message}");
            data = mended;
        }

        return (null, "答案凑不齐");
    }

    /// <summary>The answers with one changed so that the fault is gone and none came before it.</summary>
    private FormData? Mend(FormData data, string faulty, IReadOnlySet<string> locked)
    {
        var until = At(faulty);
        return Concerned(faulty).Where(key => !locked.Contains(key))
            .SelectMany(key => _candidates.Of(_form.Field(key)!).Select(value => Put(data, key, value)))
            .FirstOrDefault(changed => FormCheck.Whole(_form, FormView.Counted(_form, changed, facts), facts).All(fault => At(fault.Path) > until));
    }

    private IEnumerable<string> Concerned(string key) => _form.Rules.Where(rule => rule.Field == key)
        .SelectMany(rule => (RuleText.VariablesOf(rule.Assert) ?? Nothing).Concat(RuleText.VariablesOf(rule.When) ?? Nothing))
        .SelectMany(Fields).Prepend(key).Distinct();

    private static IEnumerable<string> Nothing => [];

    /// <summary>A derived fact follows from the identity number of its role.</summary>
    private IEnumerable<string> Fields(string variable) => variable.Split('.') is ["derived", var role, _]
        ? _form.Fields.Where(field => field.Role == role && field.Element.Code is "person.idNumber" or "person.birthDate").Select(field => field.Key)
        : _form.Field(variable) is { } field ? [field.Key] : [];

    private int At(string key) => _form.Fields.ToList().FindIndex(field => field.Key == key);

    private FormData Put(FormData data, string key, IReadOnlyList<string> value) =>
        _form.Field(key)!.Many ? data.With(key, value) : data.With(key, value[0]);
}
