// Starts Swagger UI on the page's #docs, with the document that the element names.
const docs = document.getElementById("docs");
SwaggerUIBundle({ url: docs.dataset.document, domNode: docs, deepLinking: true, validatorUrl: null });
