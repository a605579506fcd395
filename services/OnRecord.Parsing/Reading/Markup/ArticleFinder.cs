using AngleSharp.Dom;

namespace OnRecord.Parsing.Reading.Markup;

/// <summary>
/// Finds the element that holds the article of a page: the smallest that holds most of the running text.
/// </summary>
/// <remarks>
/// In the manner of Kohlschütter et al., "Boilerplate Detection using Shallow Text Features" (WSDM 2010).
/// </remarks>
internal static class ArticleFinder
{
    /// <summary>A child that holds this share of the running text is where the article is.</summary>
    private const double Most = 0.8;

    /// <summary>
    /// An element that calls itself the article is believed if it holds this share of the running text.
    /// </summary>
    private const double Enough = 0.25;

    /// <summary>Fewer teasers than this are no list of them.</summary>
    private const int FewestTeasers = 4;

    /// <summary>Shorter paragraphs are no running text, in characters.</summary>
    private const int ShortestParagraph = 60;

    /// <summary>What holds this share of a page's running text is no surrounding, whatever its class says.</summary>
    private const double TooMuch = 0.3;

    /// <summary>What holds this share of it is no list of teasers beside the article, but a page of them.</summary>
    private const double TooMuchOfTeasers = 0.6;

    /// <summary>Finds the element.</summary>
    /// <param name="root">The body of the page.</param>
    /// <param name="surroundings">Receives the elements within it that belong to no article.</param>
    /// <param name="survey">What is known of all elements.</param>
    public static IElement Find(IElement root, ISet<IElement> surroundings, PageSurvey survey)
    {
        var weights = new Dictionary<IElement, int>(ReferenceEqualityComparer.Instance);
        var total = Weigh(root, weights, survey);
        Withdraw(root, weights, surroundings, total, survey);
        var at = root;
        var isDeclared = false;
        while (weights.GetValueOrDefault(at) is var all and > 0)
        {
            IElement? heaviest = null;
            foreach (var child in at.Children)
            {
                if (weights.GetValueOrDefault(child) > weights.GetValueOrDefault(heaviest ?? root) || heaviest is null)
                    heaviest = child;
            }

            if (heaviest is not null && weights.GetValueOrDefault(heaviest) >= all * Most && heaviest.LocalName != "p")
            {
                at = heaviest;
                continue;
            }

            if (isDeclared || Declared(at, weights, all * Enough) is not { } declared) break;
            (at, isDeclared) = (declared, true);
        }

        return at;
    }

    /// <summary>The heaviest element that says it is the article, if it is heavy enough; or null.</summary>
    private static IElement? Declared(IElement within, Dictionary<IElement, int> weights, double least)
    {
        var (declared, heaviest) = ((IElement?)null, 0);
        foreach (var element in within.QuerySelectorAll("article, main, [role=main], [itemprop=articleBody]"))
        {
            var weight = weights.GetValueOrDefault(element);
            if (weight >= least && weight > heaviest) (declared, heaviest) = (element, weight);
        }

        return declared;
    }

    /// <summary>Whether most children of an element begin with a headline that leads elsewhere.</summary>
    private static bool IsListOfTeasers(IElement element, PageSurvey survey)
    {
        if (element.ChildElementCount < FewestTeasers) return false;
        var teasers = 0;
        foreach (var child in element.Children)
        {
            if (survey.HeadlineIn(child) is { } headline
                && survey.LengthsOf(headline) is var (text, linked) && text > 0 && linked * 10 >= text * 8)
                teasers++;
        }

        return teasers >= FewestTeasers && teasers * 10 >= element.ChildElementCount * 7;
    }

    /// <summary>Counts the characters of running text in each element. The depth of the tree is bounded.</summary>
    private static int Weigh(IElement element, Dictionary<IElement, int> weights, PageSurvey survey)
    {
        if (ElementShapes.IsHidden(element)) return 0;
        var weight = 0;
        if (element.LocalName is "p" or "blockquote" || !ElementShapes.HoldsBlock(element))
        {
            weight = OfRun(survey.LengthsOf(element));
        }
        else
        {
            var run = (Text: 0, Linked: 0);
            foreach (var node in element.ChildNodes)
            {
                if (IsOfRun(node))
                {
                    var (text, linked) = LengthsOf(node, survey);
                    run = (run.Text + text, run.Linked + linked);
                    continue;
                }

                weight += OfRun(run);
                run = default;
                if (node is IElement child) weight += Weigh(child, weights, survey);
            }

            weight += OfRun(run);
        }

        weights[element] = weight;
        return weight;
    }

    /// <summary>Whether a node is part of a run of text that stands between blocks.</summary>
    private static bool IsOfRun(INode node) => node is IText
        || (node is IElement element && !ElementShapes.IsBlock(element)
            && !ElementShapes.HoldsBlock(element));

    private static (int Text, int Linked) LengthsOf(INode node, PageSurvey survey)
    {
        if (node is not IElement element) return (node.TextContent.AsSpan().Trim().Length, 0);
        if (ElementShapes.IsHidden(element)) return default;
        var (text, linked) = survey.LengthsOf(element);
        return (text, element.LocalName == "a" && element.HasAttribute("href") ? text : linked);
    }

    /// <summary>How much of a run is running text: none where it is short, or leads elsewhere.</summary>
    private static int OfRun((int Text, int Linked) run) =>
        run.Text >= ShortestParagraph && run.Linked * 3 < run.Text ? run.Text - run.Linked : 0;

    /// <summary>Takes the weight of surroundings away from all that hold them.</summary>
    /// <returns>How much the element has lost.</returns>
    private static int Withdraw(
        IElement element, Dictionary<IElement, int> weights, ISet<IElement> surroundings, int total,
        PageSurvey survey)
    {
        var weight = weights.GetValueOrDefault(element);
        if (element.LocalName != "body"
            && ((weight <= total * TooMuch && ElementShapes.IsSurrounding(element, survey))
                || (weight <= total * TooMuchOfTeasers && IsListOfTeasers(element, survey))))
        {
            surroundings.Add(element);
            weights[element] = 0;
            return weight;
        }

        var lost = 0;
        foreach (var node in element.ChildNodes)
        {
            if (node is IElement child) lost += Withdraw(child, weights, surroundings, total, survey);
        }

        if (lost > 0) weights[element] = Math.Max(0, weight - lost);
        return Math.Min(lost, weight);
    }
}
