using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Tongban.Forms.Contracts;
using Tongban.Forms.Domain;
using Tongban.Forms.Domain.Designing;
using Tongban.Kernel;
using Xunit;

namespace Tongban.Tests.Unit.Forms.Designing;

/// <summary>Whatever an official does in whatever order, the draft stays a form that reads back as itself.</summary>
public sealed class EditProperties
{
    private static readonly Arbitrary<(FormSource Form, List<int> Chances)> Sequences =
        (from form in Gen.Elements(Drafts.All) from chances in Gen.Choose(0, 1_000_000).ListOf(20) select (form, chances.ToList())).ToArbitrary();

    private static readonly Arbitrary<(FormSource Form, int Chance)> Once =
        (from form in Gen.Elements(Drafts.All) from chance in Gen.Choose(0, 1_000_000) select (form, chance)).ToArbitrary();

    [Fact]
    public void Draft_AfterAnyEdits_ReadsBackAsItself() => Prop.ForAll(Sequences, one =>
        one.Chances.Aggregate(one.Form, Edited) is var form && FormFile.Write(Drafts.Reread(form)) == FormFile.Write(form)).QuickCheckThrowOnFailure();

    [Fact]
    public void Draft_AfterAnyEdits_LooksAtNothingThatComesLater() => Prop.ForAll(Sequences, one =>
        !Order.LooksAhead(one.Chances.Aggregate(one.Form, Edited)).Any()).QuickCheckThrowOnFailure();

    [Fact]
    public void Draft_AfterAnyEdits_NeedsNothingThatIsGone() => Prop.ForAll(Sequences, one =>
        !FormFaults.Of(one.Chances.Aggregate(one.Form, Edited), Drafts.Elements).Any(fault => fault.Message.Contains("不存在", StringComparison.Ordinal))).QuickCheckThrowOnFailure();

    [Fact]
    public void Move_OfAField_LosesNothingAndGoesBack() => Prop.ForAll(Once, one =>
    {
        var key = At(one.Form.Fields.ToList(), one.Chance).Key;
        var by = one.Chance % 2 == 0 ? 1 : -1;
        var moved = FieldEdits.Move(one.Form, key, by);
        return !moved.IsOk || moved.Value == one.Form
            || moved.Value.Fields.Select(field => field.Key).Order(StringComparer.Ordinal).SequenceEqual(one.Form.Fields.Select(field => field.Key).Order(StringComparer.Ordinal))
            && FormFile.Write(FieldEdits.Move(moved.Value, key, -by).Value) == FormFile.Write(one.Form);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Move_OfAPage_LosesNothingAndGoesBack() => Prop.ForAll(Once, one =>
    {
        var code = At(one.Form.Pages, one.Chance).Code;
        var by = one.Chance % 2 == 0 ? 1 : -1;
        var moved = PageEdits.Move(one.Form, code, by);
        return !moved.IsOk || FormFile.Write(moved.Value) == FormFile.Write(one.Form) || FormFile.Write(PageEdits.Move(moved.Value, code, -by).Value) == FormFile.Write(one.Form);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Recode_ThereAndBack_IsIdentity() => Prop.ForAll(Once, one =>
    {
        var role = At(one.Form.Roles, one.Chance).Code;
        var renamed = RoleEdits.Recode(one.Form, role, "somebodyElse").Value;
        // A comparison of the parties themselves needs an article of law once it is somebody else's.
        return FormFaults.Of(renamed, Drafts.Elements).All(fault => fault.Path.StartsWith("checks[", StringComparison.Ordinal)) && FormFile.Write(RoleEdits.Recode(renamed, "somebodyElse", role).Value) == FormFile.Write(one.Form);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Changes_FromAFormToItself_AreNone() => Prop.ForAll(Sequences, one =>
        one.Chances.Aggregate(one.Form, Edited) is var form && FormChanges.Between(form, Drafts.Reread(form), Drafts.Elements).Count == 0).QuickCheckThrowOnFailure();

    [Fact]
    public void Changes_AreSaidWheneverSomethingChanged() => Prop.ForAll(Sequences, one =>
        one.Chances.Aggregate(one.Form, Edited) is var form && (FormFile.Write(form) == FormFile.Write(one.Form)) == (FormChanges.Between(one.Form, form, Drafts.Elements).Count == 0)).QuickCheckThrowOnFailure();

    /// <summary>One edit by chance; what is refused changes nothing.</summary>
    private static FormSource Edited(FormSource form, int chance)
    {
        var (what, which) = (chance % 12, chance / 12);
        var fields = form.Fields.ToList();
        if (fields.Count == 0 || form.Pages.Count == 0)
        {
            return PageEdits.Add(form, "再问什么？").Value;
        }

        var (field, page, role) = (At(fields, which), At(form.Pages, which), At(form.Roles, which));
        Result<FormSource> edited = what switch
        {
            0 => PageEdits.Add(form, $"第 {which} 问"),
            1 => PageEdits.Remove(form, page.Code),
            2 => PageEdits.Move(form, page.Code, which % 2 == 0 ? 1 : -1),
            3 => FieldEdits.Remove(form, field.Key),
            4 => FieldEdits.Move(form, field.Key, which % 2 == 0 ? 1 : -1),
            5 => FieldEdits.Place(form, field.Key, page.Code, which % 3),
            6 => FieldEdits.Assign(form, field.Key, At(form.Roles, which / 7).Code),
            7 => FieldEdits.ShowIf(form, field.Key, new JsonObject { ["!!"] = new JsonArray((JsonNode)new JsonObject { ["var"] = fields[0].Key }) }),
            8 => field.Options.Count > 0 ? OptionEdits.Set(form, field.Key, [.. field.Options.Select((option, at) => new OptionEdit(option.Value, at == which % 3 ? option.Value + "甲" : option.Value, option.Hint))]) : form,
            9 => RoleEdits.Add(form, At(RoleEdits.Patterns, which), "某人"),
            10 => RoleEdits.Remove(form, role.Code),
            _ => form.Rules.Count > 0 ? RuleEdits.Move(form, At(form.Rules, which).Code, 1) : form.Field(field.Key, one => one with { Group = "小标题" }),
        };
        return edited.IsOk ? edited.Value : form;
    }

    private static T At<T>(IReadOnlyList<T> list, int chance) => list[chance % list.Count];
}
