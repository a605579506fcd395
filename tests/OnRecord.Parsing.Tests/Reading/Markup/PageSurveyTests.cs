using AngleSharp.Html.Parser;
using OnRecord.Parsing.Reading.Markup;

namespace OnRecord.Parsing.Tests.Reading.Markup;

public sealed class PageSurveyTests
{
    [Theory]
    [InlineData("", 0, 0)]
    [InlineData(" <p> </p> ", 0, 0)]
    [InlineData(" <p> a b </p> <p>c </p>", 6, 0)]
    [InlineData("<p> </p>a<p> </p><p> </p>b ", 4, 0)]
    [InlineData("a <a href='/'> bcd </a> <a>ef</a>", 10, 3)]
    [InlineData("<div><a href='/'>ab</a></div> <a href='/'> <p>c</p> </a>", 5, 3)]
    public void LengthsOf_Element_CountsWhatItShowsWithoutTheSpaceAround(string html, int text, int linked)
    {
        using var document = new HtmlParser().ParseDocument(html);
        var body = document.Body!;

        var survey = new PageSurvey(body);

        Assert.Equal((text, linked), survey.LengthsOf(body));
        Assert.All(body.QuerySelectorAll("*"), element =>
            Assert.Equal(element.TextContent.Trim().Length, survey.LengthsOf(element).Text));
    }

    [Theory]
    [InlineData("<h1>a</h1><p>b</p>", null)]
    [InlineData("<p>a</p><div><h3>b</h3></div><h2>c</h2>", "b")]
    public void HeadlineIn_Element_IsTheFirstBelowThePages(string html, string? expected)
    {
        using var document = new HtmlParser().ParseDocument(html);

        Assert.Equal(expected, new PageSurvey(document.Body!).HeadlineIn(document.Body!)?.TextContent);
    }
}
