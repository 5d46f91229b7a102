using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Tongban.Catalogue.Domain.Editing;
using Tongban.Catalogue.Domain.Rules;
using Xunit;

namespace Tongban.Tests.Unit.Catalogue.Keeping;

public sealed class EditingTests
{
    public static TheoryData<string> Slugs => [.. Kept.Files.Select(file => Path.GetFileNameWithoutExtension(file)!)];

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Elements_WrittenAndReadAgain_AreTheSame(string slug)
    {
        var item = Kept.Json(slug);
        foreach (var (element, holder) in ElementBook.Plain.Select(element => (element, item))
            .Concat(ElementBook.Tables.SelectMany(table => ItemJson.Rows(item, table).SelectMany(row => table.Columns.Select(column => (column, row))))))
        {
            var value = ItemJson.Get(holder, element.Steps);
            var text = ElementText.Write(element, value, Kept.Codes);
            var read = ElementText.Read(element, text, Kept.Codes);
            Assert.Null(read.Slip);
            Assert.Equal(text, ElementText.Write(element, read.Value, Kept.Codes));
        }
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Group_PostedAsShown_ChangesNothing(string slug)
    {
        var (before, after) = (Kept.Json(slug), Kept.Json(slug));
        foreach (var group in ElementBook.Groups)
        {
            Assert.Empty(GroupEdit.Apply(after, group, new Typed(Shown(before, group)), Kept.Codes, inheritedToo: true));
        }

        Assert.Empty(ItemDiff.Between(before, after, Kept.Codes));
        Assert.DoesNotContain(Kept.Findings(after), finding => finding.Severity == Severity.Error);
    }

    [Fact]
    public void Diff_OfAnyChange_IsNeverEmpty() => Prop.ForAll(
        Gen.Elements(Paths(Kept.Json("senior-allowance"), "").ToArray()).ToArbitrary(),
        path =>
        {
            var after = Kept.Json("senior-allowance");
            Change(after, path);
            return ItemDiff.Between(Kept.Json("senior-allowance"), JsonNode.Parse(after.ToJsonString())!.AsObject(), Kept.Codes).Count > 0;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Diff_TellsRowsByTheirKey()
    {
        var after = Kept.Json("food-business-licence");
        after["materials"]![2]!["note"] = "手画也行";
        after["materials"]!.AsArray().RemoveAt(3);
        (after["typeName"], after["version"]) = ("别的", 9);

        var changes = ItemDiff.Between(Kept.Json("food-business-licence"), after, Kept.Codes);
        Assert.Equal(["材料“食品安全自查、进货查验、健康管理等制度”", "材料“主要设备设施布局、操作流程”· 说明"], changes.Select(change => change.Name));
        Assert.Equal("手画也行", changes[1].After);
    }

    [Theory]
    [InlineData("15 个工作日", 15, "workingDays")]
    [InlineData("15工作日", 15, "workingDays")]
    [InlineData("30 日（自然日）", 30, "calendarDays")]
    [InlineData("30天", 30, "calendarDays")]
    [InlineData("24小时", 24, "hours")]
    [InlineData("3 个月", 3, "months")]
    [InlineData("当日", 0, "workingDays")]
    [InlineData("无期限", 0, "none")]
    public void Limit_AsPeopleWriteIt_IsRead(string text, int amount, string unit)
    {
        var limit = LimitText.Read(text).Value!;
        Assert.Equal((amount, unit), (limit["amount"]!.GetValue<int>(), limit["unit"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("很快")]
    [InlineData("99999 个工作日")]
    [InlineData("-3 日")]
    [InlineData("15")]
    public void Limit_ThatNobodyCanRead_IsASlip(string text) => Assert.NotNull(LimitText.Read(text).Slip);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("//evil.example")]
    [InlineData("ftp://x")]
    public void Url_ThatABrowserWouldRun_IsASlip(string text) =>
        Assert.NotNull(ElementText.Read(ElementBook.Plain.First(element => element.Kind == ElementKind.Url), text, Kept.Codes).Slip);

    [Fact]
    public void Group_WithSlips_KeepsWhatIsRight()
    {
        var item = Kept.Json("food-business-licence");
        var group = ElementBook.Group("limits")!;
        var shown = Shown(item, group);
        var slips = GroupEdit.Apply(item, group, new Typed(name => name switch { "promisedLimit.limit" => "很快", "legalLimit.note" => "新的说明", "steps[0].days" => "三", _ => shown(name) }), Kept.Codes, inheritedToo: true);

        Assert.Equal(["promisedLimit.limit", "steps[0].days"], slips.Select(slip => slip.Path));
        Assert.Equal(("新的说明", 10), (item["legalLimit"]!["note"]!.GetValue<string>(), item["promisedLimit"]!["limit"]!["amount"]!.GetValue<int>()));
    }

    [Fact]
    public void Group_OfAnItemFromTheDirectory_LeavesWhatIsInherited()
    {
        var item = Kept.Json("food-business-licence");
        GroupEdit.Apply(item, ElementBook.Group("identity")!, new Typed(name => name switch { "name" => "改名", "summary" => "新的一句话", _ => null }), Kept.Codes, inheritedToo: false);
        Assert.Equal(("食品经营许可（新办）", "新的一句话"), (item["name"]!.GetValue<string>(), item["summary"]!.GetValue<string>()));
    }

    [Fact]
    public void Rows_AreAddedMovedAndTakenAway()
    {
        var item = Kept.Json("food-business-licence");
        var group = ElementBook.Group("questions")!;
        var shown = Shown(item, group);
        GroupEdit.Apply(item, group, new Typed(name => name switch
        {
            "faq.rows" => "4",
            "faq[0].remove" => "true",
            "faq[2].order" => "1.5",
            "faq[1].order" => "2",
            "faq[3].q" => "新的问题？",
            "faq[3].a" => "新的答案。",
            _ => shown(name),
        }), Kept.Codes, inheritedToo: true);
        Assert.Equal(["网上点餐要另办吗？", "换地址要重办吗？", "新的问题？"], ((JsonArray)item["faq"]!).Select(row => $"{row!["q"]}"));
    }

    [Fact]
    public void Situations_PostedAsShown_ChangeNothing() => Assert.All(Kept.Files, file =>
    {
        var slug = Path.GetFileNameWithoutExtension(file);
        var (before, after) = (Kept.Json(slug), Kept.Json(slug));
        Assert.Empty(SituationEdit.Apply(after, SituationFields(before)));
        Assert.Empty(ItemDiff.Between(before, after, Kept.Codes));
    });

    [Fact]
    public void Blank_CanBeReadAndSaysWhatIsMissing()
    {
        var findings = Kept.Findings(BlankItem.File());
        Assert.Contains(findings, finding => finding.Rule == "L01");
        Assert.True(Completeness.Of(BlankItem.File()).Percent < 40);
        Assert.True(Completeness.Of(Kept.Json("food-business-licence")).Percent > 80);
    }

    /// <summary>What the page of a group would post back.</summary>
    internal static Func<string, string?> Shown(JsonObject item, ElementGroup group)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var element in group.Elements)
        {
            fields[element.Path] = ElementText.Write(element, ItemJson.Get(item, element.Steps), Kept.Codes);
        }

        foreach (var table in group.Tables)
        {
            var rows = ItemJson.Rows(item, table);
            fields[table.Path + ".rows"] = $"{rows.Count}";
            foreach (var (row, at) in rows.Select((row, at) => (row, at)))
            {
                foreach (var column in table.Columns)
                {
                    fields[$"{table.Path}[{at}].{column.Path}"] = ElementText.Write(column, ItemJson.Get(row, column.Steps), Kept.Codes);
                }
            }
        }

        return fields.GetValueOrDefault;
    }

    private static Func<string, string?> SituationFields(JsonObject item)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (situation, s) in SituationEdit.Objects(item["situations"]).Select((situation, s) => (situation, s)))
        {
            (fields[$"s[{s}].question"], fields[$"s[{s}].key"], fields[$"s[{s}].formField"]) = ($"{situation["question"]}", $"{situation["key"]}", $"{situation["formField"]}");
            fields[$"s[{s}].multiple"] = situation["multiple"]!.GetValue<bool>() ? "是" : "否";
            foreach (var (option, o) in SituationEdit.Objects(situation["options"]).Select((option, o) => (option, o)))
            {
                (fields[$"s[{s}].o[{o}].label"], fields[$"s[{s}].o[{o}].key"], fields[$"s[{s}].o[{o}].note"]) = ($"{option["label"]}", $"{option["key"]}", $"{option["note"]}");
                fields[$"s[{s}].o[{o}].conditions"] = string.Join('\n', option["conditions"] as JsonArray ?? []);
                fields[$"s[{s}].o[{o}].formValues"] = string.Join('\n', option["formValues"] as JsonArray ?? []);
                fields[$"s[{s}].o[{o}].elsewhere"] = option["elsewhere"]?.GetValue<bool>() == true ? "是" : "否";
                fields[$"s[{s}].o[{o}].promised"] = option["promised"] is JsonObject limit ? LimitText.Write(limit) : "";
                foreach (var key in option["addMaterials"] as JsonArray ?? [])
                {
                    fields[$"s[{s}].o[{o}].m.{key}"] = "要";
                }

                foreach (var key in option["removeMaterials"] as JsonArray ?? [])
                {
                    fields[$"s[{s}].o[{o}].m.{key}"] = "不要";
                }
            }
        }

        return fields.GetValueOrDefault;
    }

    private static IEnumerable<string> Paths(JsonNode? node, string path) => node switch
    {
        JsonObject found => found.Where(pair => path.Length > 0 || pair.Key is not ("version" or "typeName")).SelectMany(pair => Paths(pair.Value, $"{path}/{pair.Key}")),
        JsonArray list => list.SelectMany((value, at) => Paths(value, $"{path}/{at}")),
        _ => path.EndsWith("/kindName", StringComparison.Ordinal) || path is "/level/name" || path.StartsWith("/objects", StringComparison.Ordinal) && path.EndsWith("/name", StringComparison.Ordinal) ? [] : [path],
    };

    private static void Change(JsonNode root, string path)
    {
        var steps = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var at = root;
        foreach (var step in steps.SkipLast(1))
        {
            at = at is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : at[step]!;
        }

        JsonNode Other(JsonNode? value) => value!.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.True => false,
            System.Text.Json.JsonValueKind.False => true,
            System.Text.Json.JsonValueKind.Number => JsonNode.Parse((value.GetValue<decimal>() + 7).ToString(System.Globalization.CultureInfo.InvariantCulture))!,
            _ => value.GetValue<string>() + "改",
        };

        if (at is JsonArray array)
        {
            var index = int.Parse(steps[^1], System.Globalization.CultureInfo.InvariantCulture);
            array[index] = Other(array[index]);
        }
        else
        {
            at[steps[^1]] = Other(at[steps[^1]]);
        }
    }
}
